using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using BugBridge.Core.Remotes;
using RestEase;

namespace BugBridge.Connectors.Http;

/// <summary>System.Text.Json under RestEase, with the same rules for all vendors: snake or camel case as the vendor has it, nulls left out.</summary>
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
    /// A typed client over an HTTP client. An answer that is not the JSON expected becomes a <see cref="RemoteException"/>: unreadable for
    /// a read, of unknown fate for a write.
    /// </summary>
    public static T Client<T>(HttpClient http, JsonSerializerOptions options, RemoteProfile profile) => new RestClient(http)
    {
        RequestBodySerializer = new Writer(options),
        ResponseDeserializer = new Reader(options, profile),
    }.For<T>();

    private sealed class Writer(JsonSerializerOptions options) : RequestBodySerializer
    {
        public override HttpContent? SerializeBody<T>(T body, RequestBodySerializerInfo info)
        {
            if (body is null)
            {
                return null;
            }

            var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, options));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            return content;
        }
    }

    private sealed class Reader(JsonSerializerOptions options, RemoteProfile profile) : ResponseDeserializer
    {
        public override T Deserialize<T>(string? content, HttpResponseMessage response, ResponseDeserializerInfo info)
        {
            try
            {
                return JsonSerializer.Deserialize<T>(string.IsNullOrEmpty(content) ? "null" : HalfCharacters.Mended(content), options)!;
            }
            catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException)
            {
                var request = response.RequestMessage!;
                throw new RemoteException(
                    profile.Remote,
                    profile.IsRead(request) ? RemoteFailureKind.Unreadable : RemoteFailureKind.FateUnknown,
                    $"{profile.Name} gave an answer that cannot be read ({request.Method} {request.RequestUri?.AbsolutePath}): {failure.Message}",
                    inner: failure);
            }
        }
    }
}
