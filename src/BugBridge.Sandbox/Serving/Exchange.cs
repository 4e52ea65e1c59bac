using System.Globalization;
using System.Text.Json;
using BugBridge.Sandbox.Files;

namespace BugBridge.Sandbox.Serving;

/// <summary>One request, read whole, with what its handler needs to answer it.</summary>
internal sealed class Exchange(HttpContext context, Operation operation, JsonElement body, Action<string> report)
{
    /// <summary>What was asked for.</summary>
    public Operation Operation { get; } = operation;

    /// <summary>The body; undefined when there was none.</summary>
    public JsonElement Body { get; } = body;

    /// <summary>The files that came, for an operation that takes some.</summary>
    public IReadOnlyList<SentFile> Files { get; init; } = [];

    /// <summary>Ends when the caller hangs up.</summary>
    public CancellationToken Aborted => context.RequestAborted;

    /// <summary>Scheme and authority as the caller addressed them, without a slash at the end.</summary>
    public string BaseUrl => $"{context.Request.Scheme}://{context.Request.Host}";

    /// <summary>What stands before the path where one host serves several sites; empty elsewhere.</summary>
    public string BasePath => context.Request.PathBase.Value ?? string.Empty;

    /// <summary>The path that was asked for.</summary>
    public string Path => context.Request.Path.Value ?? "/";

    /// <summary>The same request with another body.</summary>
    public Exchange With(JsonElement body) => new(context, Operation, body, report) { Files = Files };

    /// <summary>Notes something that the vendor would let pass but that a careful client does not do.</summary>
    public void Report(string problem) => report(problem);

    /// <summary>A part of the path.</summary>
    public string Text(string name) => (string)context.Request.RouteValues[name]!;

    /// <summary>A part of the path that is a number.</summary>
    public long Number(string name) => long.Parse(Text(name), CultureInfo.InvariantCulture);

    /// <summary>A query parameter, or null.</summary>
    public string? Query(string name) => context.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>A query parameter that is a number, or null.</summary>
    public long? QueryNumber(string name) => Query(name) is { } value ? long.Parse(value, CultureInfo.InvariantCulture) : null;

    /// <summary>All values of a query parameter, split at commas.</summary>
    public IReadOnlyList<string> QueryList(string name) =>
        [.. context.Request.Query[name].SelectMany(value => (value ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>A header, or null.</summary>
    public string? Header(string name) => context.Request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;
}
