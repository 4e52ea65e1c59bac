using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BugBridge.Sandbox.Files;

/// <summary>Reads files out of requests, piece by piece.</summary>
internal static class FileReceiving
{
    /// <summary>Whether a form comes.</summary>
    public static bool IsForm(HttpRequest request) => BoundaryOf(request.ContentType) is not null;

    /// <summary>The files of a form with its other fields as a JSON object, or the body as one file where it is no form.</summary>
    /// <param name="request">What the client sends.</param>
    /// <param name="most">The most bytes of a file.</param>
    public static async Task<(IReadOnlyList<SentFile> Files, JsonElement Fields)> ReadAsync(HttpRequest request, long most)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        if (BoundaryOf(request.ContentType) is not { } boundary)
        {
            return ([new SentFile(string.Empty, string.Empty, request.ContentType ?? string.Empty, await HeldFile.ReceiveAsync(request.Body, most, cancellationToken))], default);
        }

        var (files, fields) = (new List<SentFile>(), new JsonObject());
        var form = new MultipartReader(boundary, request.Body);
        while (await form.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var about))
            {
                continue;
            }

            if (!about.IsFileDisposition())
            {
                var text = await section.ReadAsStringAsync(cancellationToken);
                fields[about.Name.Value?.Trim('"') ?? string.Empty] = text is "true" or "false" ? text == "true" : text;
            }
            else
            {
                files.Add(new SentFile(
                    about.Name.Value?.Trim('"') ?? string.Empty,
                    (about.FileNameStar.Value ?? about.FileName.Value ?? string.Empty).Trim('"'),
                    section.ContentType ?? string.Empty,
                    await HeldFile.ReceiveAsync(section.Body, most, cancellationToken)));
            }
        }

        return (files, JsonSerializer.SerializeToElement(fields));
    }

    private static string? BoundaryOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;
}
