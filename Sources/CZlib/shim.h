// zlib's inflate, which reads gzip members and checks their CRC (zlib.h: inflateInit2, windowBits + 16).
#include <zlib.h>
