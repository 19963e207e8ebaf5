#pragma once
#include <curl/curl.h>

#if LIBCURL_VERSION_NUM < 0x075500
#error "libcurl 7.85 or later is needed"
#endif

// Swift cannot call functions with variable arguments: one function for each type that an option or a fact takes.
// The parentheses keep curl's type-checking macros, which Swift's importer need not see, out of the way.
static inline CURLcode curl_set_long(CURL *easy, CURLoption option, long value) {
  return (curl_easy_setopt)(easy, option, value);
}
static inline CURLcode curl_set_offset(CURL *easy, CURLoption option, curl_off_t value) {
  return (curl_easy_setopt)(easy, option, value);
}
static inline CURLcode curl_set_string(CURL *easy, CURLoption option, const char *value) {
  return (curl_easy_setopt)(easy, option, value);
}
static inline CURLcode curl_set_pointer(CURL *easy, CURLoption option, void *value) {
  return (curl_easy_setopt)(easy, option, value);
}
static inline CURLcode curl_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
  return (curl_easy_setopt)(easy, option, value);
}
static inline CURLcode curl_set_data_callback(CURL *easy, CURLoption option, curl_write_callback value) {
  return (curl_easy_setopt)(easy, option, value);
}
static inline CURLcode curl_set_socket_callback(CURL *easy, CURLoption option, curl_opensocket_callback value) {
  return (curl_easy_setopt)(easy, option, value);
}
static inline CURLcode curl_set_request_callback(CURL *easy, CURLoption option, curl_prereq_callback value) {
  return (curl_easy_setopt)(easy, option, value);
}

static inline CURLcode curl_get_long(CURL *easy, CURLINFO fact, long *value) {
  return (curl_easy_getinfo)(easy, fact, value);
}
static inline CURLcode curl_get_offset(CURL *easy, CURLINFO fact, curl_off_t *value) {
  return (curl_easy_getinfo)(easy, fact, value);
}
static inline CURLcode curl_get_string(CURL *easy, CURLINFO fact, const char **value) {
  return (curl_easy_getinfo)(easy, fact, value);
}
static inline CURLcode curl_get_pointer(CURL *easy, CURLINFO fact, void **value) {
  return (curl_easy_getinfo)(easy, fact, value);
}

static inline CURLMcode curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return (curl_multi_setopt)(multi, option, value);
}

// Macros with casts, which Swift does not import.
static const long curl_auth_basic_or_digest = CURLAUTH_BASIC | CURLAUTH_DIGEST;

// The address at the end of the structure is longer than its type says.
static inline const struct sockaddr *curl_socket_address(const struct curl_sockaddr *address) {
  return &address->addr;
}

// A message's result is a member of a union.
static inline CURLcode curl_message_result(const CURLMsg *message) { return message->data.result; }
