#ifndef BUILD_COMMIT_H
#define BUILD_COMMIT_H

/// The commit that this build was made of, in hexadecimal; empty when nobody said so.
const char *_Nonnull screener_build_commit(void);

#endif
