namespace BugBridge.Sandbox.Demo.Checks;

/// <summary>Compares texts by their letters and digits alone, so that what a format does to spaces and signs makes no difference.</summary>
internal static class SaidText
{
    // Shorter than this, a text can stand in another by chance ("thank you").
    private const int Telling = 20;

    public static string Of(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>True when it is long enough to be known again.</summary>
    public static bool IsTelling(string said) => said.Length >= Telling;
}
