namespace BugBridge.Host.Setup;

/// <summary>What was answered so far, by the names of the questions.</summary>
internal sealed class Answers
{
    /// <summary>The word for a yes.</summary>
    public const string Yes = "yes";

    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);

    /// <summary>The answer to a question; empty when it was not asked, or answered by nothing.</summary>
    public string this[string question] => _given.GetValueOrDefault(question, string.Empty);

    /// <summary>Whether a question was answered by yes.</summary>
    public bool Is(string question) => this[question] == Yes;

    /// <summary>The items of an answer that has several, which commas part.</summary>
    public IReadOnlyList<string> List(string question) => this[question].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Keeps an answer.</summary>
    public void Keep(string question, string answer) => _given[question] = answer;
}
