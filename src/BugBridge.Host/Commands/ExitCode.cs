namespace BugBridge.Host.Commands;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Ok = 0;

    /// <summary>Something failed; standard error says what.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the configuration is wrong.</summary>
    public const int BadSettings = 2;

    /// <summary>It was interrupted before it was done.</summary>
    public const int Interrupted = 130;
}
