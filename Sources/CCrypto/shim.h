// libcrypto's digest interface: EVP_MD_CTX_new, EVP_DigestInit_ex, EVP_DigestUpdate (EVP_DigestInit.3).
#include <openssl/evp.h>
