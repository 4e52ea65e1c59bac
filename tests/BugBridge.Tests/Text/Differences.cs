namespace BugBridge.Tests.Text;

/// <summary>Where two long texts begin to differ.</summary>
internal static class Differences
{
    private const int Around = 120;

    /// <summary>What stands around that place in both.</summary>
    public static string Of(string was, string became)
    {
        var at = was.Zip(became).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"...{Part(was, at)}\nto ...{Part(became, at)}";
    }

    private static string Part(string text, int at) => text[Math.Max(0, at - Around)..Math.Min(text.Length, at + Around)];
}
