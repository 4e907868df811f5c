#include "build_commit.h"

const char *screener_build_commit(void) { return SCREENER_COMMIT; }
