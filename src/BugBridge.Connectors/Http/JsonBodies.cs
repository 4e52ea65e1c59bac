using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using BugBridge.Core.Remotes;
using Refit;

namespace BugBridge.Connectors.Http;

/// <summary>System.Text.Json under Refit, with the same rules for all vendors: snake or camel case as the vendor has it, nulls left out.</summary>
internal static class JsonBodies
{
    /// <summary>Options for a vendor that names its properties by <paramref name="naming"/>.</summary>
    public static JsonSerializerOptions Options(JsonNamingPolicy naming) => new()
    {
        PropertyNamingPolicy = naming,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        MaxDepth = WireDepth.Most,
        Converters = { new RowsConverterFactory() },
    };

    /// <summary>
    /// Settings of a typed client. Failures come as <see cref="RemoteHandler"/> threw them. An answer that is not the JSON expected becomes a
    /// <see cref="RemoteException"/>: unreadable for a read, of unknown fate for a write.
    /// </summary>
    public static RefitSettings Settings(JsonSerializerOptions options, RemoteProfile profile) => new(new Content(options))
    {
        UrlResolution = UrlResolutionMode.Rfc3986,
        Buffered = true, // So that a body goes out with its length, and not in chunks.
        ExceptionFactory = _ => default,
        TransportExceptionFactory = (_, failure, _) => failure,

        // Thrown, not returned: an ApiResponse keeps Refit's own exceptions only, and would look as if the answer had been empty.
        DeserializationExceptionFactory = (answer, failure) => throw Unreadable(answer.RequestMessage!, failure, profile),
    };

    private static Exception Unreadable(HttpRequestMessage request, Exception failure, RemoteProfile profile) =>
        failure is JsonException or NotSupportedException or InvalidOperationException
            ? new RemoteException(
                profile.Remote,
                profile.IsRead(request) ? RemoteFailureKind.Unreadable : RemoteFailureKind.FateUnknown,
                $"{profile.Name} gave an answer that cannot be read ({request.Method} {request.RequestUri?.AbsolutePath}): {failure.Message}",
                inner: failure)
            : failure;

    private sealed class Content(JsonSerializerOptions options) : IHttpContentSerializer
    {
        public HttpContent ToHttpContent<T>(T item)
        {
            var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(item, options));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            return content;
        }

        public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
        {
            var text = await content.ReadAsStringAsync(cancellationToken);
            return JsonSerializer.Deserialize<T>(string.IsNullOrEmpty(text) ? "null" : HalfCharacters.Mended(text), options);
        }

        // For forms and objects in queries, which no vendor takes.
        public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
    }
}
