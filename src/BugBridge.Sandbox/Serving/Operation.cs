namespace BugBridge.Sandbox.Serving;

/// <summary>One operation of a stand-in.</summary>
/// <param name="Verb">The HTTP verb.</param>
/// <param name="Pattern">The route pattern as ASP.NET Core reads it.</param>
/// <param name="Kind">Whether it reads or writes.</param>
/// <param name="Handle">Answers a request that passed all checks.</param>
internal sealed record Operation(string Verb, string Pattern, CallKind Kind, Func<Exchange, Answer> Handle)
{
    /// <summary>The query parameters it knows, by name; what each may hold.</summary>
    public IReadOnlyDictionary<string, ParameterType> Query { get; init; } = new Dictionary<string, ParameterType>(StringComparer.Ordinal);

    /// <summary>The body it takes, or null for none.</summary>
    public JsonShape? Body { get; init; }

    /// <summary>For an operation that takes files: the most bytes of one. With a <see cref="Body"/> as well it takes a form with its fields, or that body alone.</summary>
    public long? LargestFile { get; init; }

    /// <summary>True for what may be called without credentials.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The route as calls are counted: verb and pattern without type constraints.</summary>
    public string Name { get; } = $"{Verb} {Pattern.Replace(":long", string.Empty, StringComparison.Ordinal)}";
}
