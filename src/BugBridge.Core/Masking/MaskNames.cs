using System.Collections.Immutable;

namespace BugBridge.Core.Masking;

/// <summary>The names that a text may hold, and what becomes of them.</summary>
/// <param name="Customer">The customer's name, or null.</param>
/// <param name="Account">The name of the customer's organisation, or null.</param>
public sealed record MaskNames(string? Customer, string? Account)
{
    /// <summary>No names are known.</summary>
    public static MaskNames None { get; } = new(null, null);

    /// <summary>What stands for the customer; null leaves the name.</summary>
    public string? CustomerAs { get; init; } = "[customer]";

    /// <summary>What stands for the account; null leaves the name.</summary>
    public string? AccountAs { get; init; } = "[account]";

    /// <summary>Names of people whose names stay, whatever the customer is called: reps.</summary>
    public ImmutableArray<string> Staying { get; init; } = [];

    /// <summary>Addresses of the bridge's own links, which stay whatever is in them.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];
}
