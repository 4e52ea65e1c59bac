namespace BugBridge.Tests;

/// <summary>Files that tests compare with what is said in code. With BUGBRIDGE_WRITE_DOCUMENTS=1 in the environment, the tests write them instead.</summary>
internal static class WrittenDocuments
{
    /// <summary>Whether they are written in this run.</summary>
    public static bool AreMade { get; } = Environment.GetEnvironmentVariable("BUGBRIDGE_WRITE_DOCUMENTS") == "1";
}
