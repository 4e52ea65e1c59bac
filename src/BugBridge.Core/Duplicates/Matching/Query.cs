namespace BugBridge.Core.Duplicates.Matching;

/// <summary>A report that is being searched for, with its words laid out so that each can be looked up at once.</summary>
internal sealed class Query
{
    private readonly QueryField[] _fields;

    /// <param name="report">The report, read; its words are in the vocabulary.</param>
    /// <param name="vocabulary">Of the index.</param>
    public Query(StoredReport report, Vocabulary vocabulary)
    {
        Report = report;
        _fields = [.. report.Fields.Select(field => new QueryField(field, vocabulary))];
    }

    /// <summary>The report.</summary>
    public StoredReport Report { get; }

    /// <summary>The title's words.</summary>
    public QueryField Title => _fields[0];

    /// <summary>The text's words.</summary>
    public QueryField Text => _fields[1];

    /// <summary>The words of code.</summary>
    public QueryField Code => _fields[2];

    /// <summary>Whether the word stands anywhere in it.</summary>
    public bool Holds(int word) => Title.Holds(word) || Text.Holds(word) || Code.Holds(word);
}
