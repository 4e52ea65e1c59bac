namespace BugBridge.Sandbox.Files;

/// <summary>How the host of the files behaves.</summary>
public sealed record FileHostOptions
{
    /// <summary>
    /// What the stand-ins give for a file's real address. Somebody who broke into a vendor's site could lead those who trust it anywhere.
    /// </summary>
    public Func<string, string> Address { get; init; } = address => address;

    /// <summary>Whether each file begins to come and then never goes on.</summary>
    public bool Stalls { get; init; }
}
