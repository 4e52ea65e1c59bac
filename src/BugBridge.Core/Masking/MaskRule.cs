using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Core.Masking;

/// <summary>A kind of text that is masked beside those that BugBridge knows.</summary>
public sealed class MaskRule : ISettings
{
    // Long enough for a person to read, short enough that a text does not grow beyond Jira's limits.
    private const int LongestPlaceholder = 40;

    /// <summary>What is masked, as the counts name it: "contract number".</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>
    /// What it looks like: a .NET regular expression without look-around, back references and atomic groups, so that no text can make it slow.
    /// Write <c>(?i)</c> before it where case does not matter.
    /// </summary>
    public string Pattern { get; set; } = string.Empty;

    /// <summary>Its replacement, in brackets; <c>[</c>, the name and <c>]</c> when left out.</summary>
    public string? Placeholder { get; set; }

    /// <summary>What stands in its place.</summary>
    internal string Shown => string.IsNullOrWhiteSpace(Placeholder) ? $"[{Name}]" : Placeholder;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return new SetupFault(nameof(Name), "It is empty.", "Say what is masked, such as 'contract number'.");
        }

        if (Shown.Length is < 3 or > LongestPlaceholder || Shown[0] != '[' || Shown[^1] != ']' || Shown.AsSpan(1, Shown.Length - 2).ContainsAny('[', ']'))
        {
            yield return new SetupFault(
                nameof(Placeholder), $"'{Shown}' is not a placeholder.", $"Use 1 to {LongestPlaceholder - 2} characters in brackets, such as '[contract]'.");
        }

        if (!TryCompile(Pattern, out _, out var problem))
        {
            yield return new SetupFault(nameof(Pattern), problem, "Use a .NET regular expression without look-around, back references and atomic groups, that matches at least one character.");
        }
    }

    /// <summary>The pattern, ready to be used.</summary>
    internal static bool TryCompile(string pattern, [NotNullWhen(true)] out Regex? compiled, [NotNullWhen(false)] out string? problem)
    {
        (compiled, problem) = (null, null);
        if (string.IsNullOrWhiteSpace(pattern))
        {
            problem = "It is empty.";
            return false;
        }

        try
        {
            // Without backtracking its time grows with the text's length alone.
            compiled = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            problem = $"'{pattern}' cannot be used: {fault.Message.TrimEnd('.')}.";
            return false;
        }

        problem = compiled.IsMatch(string.Empty) ? $"'{pattern}' also matches nothing at all, and so would match everywhere." : null;
        return problem is null;
    }
}
