namespace BugBridge.Core.Files;

/// <summary>A file on its way from one remote to the other: read once, from front to back, and never held whole in memory.</summary>
/// <param name="name">As the remote gives it: not safe to use as a path.</param>
/// <param name="contentType">As the remote claims.</param>
/// <param name="length">Bytes, or null when the remote does not say before the end.</param>
/// <param name="content">The bytes; disposed of with this.</param>
public sealed class FileContent(string name, string contentType, long? length, Stream content) : IAsyncDisposable
{
    /// <summary>Its name, not safe to use as a path.</summary>
    public string Name { get; } = name;

    /// <summary>Its type as claimed.</summary>
    public string ContentType { get; } = contentType;

    /// <summary>Bytes, or null when unknown.</summary>
    public long? Length { get; } = length;

    /// <summary>The bytes, to be read once.</summary>
    public Stream Content { get; } = content;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
