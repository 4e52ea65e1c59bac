using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Faults;

/// <summary>Calls that shall go wrong, and how. Calls for tokens only when <see cref="Calls"/> says so.</summary>
/// <param name="Kind">What goes wrong.</param>
public sealed record Fault(FaultKind Kind)
{
    /// <summary>Whose calls; null for both.</summary>
    public Remote? Remote { get; init; }

    /// <summary>Reads or writes; null for both.</summary>
    public CallKind? Calls { get; init; }

    /// <summary>The HTTP verb; null for all.</summary>
    public string? Verb { get; init; }

    /// <summary>A regular expression that the path must match somewhere; null for all.</summary>
    public string? Path { get; init; }

    /// <summary>
    /// The id or key of one ticket or issue, or other words: only calls whose path, query or body has it, not as a part of another word; null for all. One of
    /// fewer than four signs is not looked for in bodies, where it may be any number. With <see cref="IsLasting"/> that is an item which cannot be read or
    /// written while all others can.
    /// </summary>
    public string? Item { get; init; }

    /// <summary>True for a fault that hits every matching call until faults are cleared, however many <see cref="Times"/> says.</summary>
    public bool IsLasting { get; init; }

    /// <summary>How many matching calls pass unharmed first.</summary>
    public int Skip { get; init; }

    /// <summary>How many matching calls are hit then.</summary>
    public int Times { get; init; } = 1;

    /// <summary>For the server errors: 500, 502 or 503; or 403 or 404, as for an item that is hidden or gone.</summary>
    public int Status { get; init; } = 503;

    /// <summary>How late a slow answer is, how long a time-out is held at most, and what Retry-After says.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(1);
}
