using System.Text;

namespace BugBridge.Connectors.Http;

/// <summary>A form with a file, as browsers send it.</summary>
internal static class FileForm
{
    /// <summary>The form, which computes its length from the file's where that is known.</summary>
    /// <param name="field">The name of the file's field.</param>
    /// <param name="fileName">Made safe: no quotes, no line ends. Sent as UTF-8; the encodings that .NET would choose end up as part of the name.</param>
    /// <param name="body">The file.</param>
    /// <param name="fields">What comes before it, name and text.</param>
    public static MultipartFormDataContent Of(string field, string fileName, FileBody body, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value, Encoding.UTF8), $"\"{name}\"");
        }

        // Parsed strictly, a name beyond ASCII would be refused.
        body.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{fileName}\"");
        ((MultipartContent)form).Add(body);
        return form;
    }
}
