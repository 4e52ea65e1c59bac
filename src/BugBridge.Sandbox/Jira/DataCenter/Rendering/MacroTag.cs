using System.Text;

namespace BugBridge.Sandbox.Jira.DataCenter.Rendering;

/// <summary>A name in braces, with what follows its colon.</summary>
/// <param name="Name">The name, in small letters.</param>
/// <param name="Arguments">What stands behind the colon; empty without one.</param>
/// <param name="Start">Where the opening brace stands.</param>
/// <param name="End">The place after the closing one.</param>
internal sealed record MacroTag(string Name, string Arguments, int Start, int End)
{
    /// <summary>The argument without a name, or null.</summary>
    public string? First => Array.Find(Arguments.Split('|'), argument => argument.Length > 0 && !argument.Contains('=', StringComparison.Ordinal));

    /// <summary>The tag whose opening brace stands there, or null. A backslash or a line end takes the meaning from the sign after it.</summary>
    public static MacroTag? At(string wiki, int start)
    {
        var text = new StringBuilder();
        for (var at = start + 1; at < wiki.Length; at++)
        {
            switch (wiki[at])
            {
                case '\\' or '\n':
                    at++;
                    text.Append(at < wiki.Length ? wiki[at] : ' ');
                    break;
                case '{':
                    return null;
                case '}':
                    return Of(text.ToString(), start, at + 1);
                default:
                    text.Append(wiki[at]);
                    break;
            }
        }

        return null;
    }

    /// <summary>The value of a named argument, or null.</summary>
    public string? Named(string name) =>
        Array.Find(Arguments.Split('|'), argument => argument.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..].Trim();

    private static MacroTag? Of(string text, int start, int end) => text.Split(':', 2) switch
    {
        [""] => null,
        [var name] => new MacroTag(name.ToLowerInvariant(), string.Empty, start, end),
        [var name, var arguments] => new MacroTag(name.ToLowerInvariant(), arguments, start, end),
        _ => null,
    };
}
