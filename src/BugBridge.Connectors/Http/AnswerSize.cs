namespace BugBridge.Connectors.Http;

/// <summary>How large an answer may be that is read whole into memory.</summary>
internal static class AnswerSize
{
    /// <summary>
    /// Bytes, after unpacking: 64 MiB, several times what a full page of the longest texts takes. A few kilobytes that unpack to more would take all of
    /// the machine's memory.
    /// </summary>
    public const long Most = 64 * 1024 * 1024;
}
