namespace BugBridge.Core.Text;

/// <summary>
/// Raised and lowered text where a format has no mark for it: 10⁶ must not become 106. With Unicode's own characters where there is one for each of the
/// text's, else with <c>^</c> and <c>_</c> before it: <c>x^(n,k)</c>. Several raised letters, as in 1st and TM, stay as they are.
/// </summary>
public static class RaisedText
{
    private const string Plain = "0123456789+-=()";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    /// <summary>The characters of a run as they are told without its marks.</summary>
    public static string Of(string text, TextMarks marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isRaised = marks.HasFlag(TextMarks.Superscript);
        return text.Length == 0 || (!isRaised && !marks.HasFlag(TextMarks.Subscript)) ? text
            : text.All(c => Plain.Contains(c, StringComparison.Ordinal)) ? string.Concat(text.Select(c => (isRaised ? Raised : Lowered)[Plain.IndexOf(c, StringComparison.Ordinal)]))
            : isRaised && text.Length > 1 && text.All(char.IsLetter) ? text
            : (isRaised ? "^" : "_") + (text.All(char.IsLetterOrDigit) ? text : $"({text})");
    }
}
