// libzip, Debian package libzip-dev: the directory of a ZIP archive and its entries (zip_fdopen.3,
// zip_fread.3). Archives are only ever read.
#include <zip.h>
