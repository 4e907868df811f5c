// libcsv 3.0.3, Debian package libcsv-dev (apt-get install libcsv-dev). It ships no .pc file,
// so the library is named by the module map and not by pkg-config.
#include <csv.h>
