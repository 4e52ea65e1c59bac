namespace BugBridge.Sandbox.Jira.Search;

/// <summary>Reads the part of JQL that a bridge may use: clauses with AND, OR, NOT and parentheses, and ORDER BY.</summary>
internal sealed class JqlParser
{
    private readonly JqlTokens _tokens;
    private readonly JqlClauses _clauses;

    private JqlParser(string jql, JqlClauses clauses) => (_tokens, _clauses) = (new JqlTokens(jql), clauses);

    /// <summary>The query; complains as Jira does when it cannot be read, or has no bound.</summary>
    public static JqlQuery Parse(string jql, JqlClauses clauses)
    {
        var parser = new JqlParser(jql, clauses);
        if (parser._tokens.IsAtEnd || string.Equals(parser._tokens.Peek, "ORDER", StringComparison.OrdinalIgnoreCase))
        {
            throw new JqlException("Unbounded JQL queries are not allowed here. Please add a search restriction to your query.");
        }

        var matches = parser.Either();
        var order = parser.Order();
        return parser._tokens.IsAtEnd
            ? new JqlQuery(matches, order)
            : throw new JqlException($"Error in the JQL Query: Expecting either 'OR' or 'AND' but got '{parser._tokens.Peek}'.");
    }

    private Func<JiraIssue, bool> Either()
    {
        var left = Both();
        while (_tokens.Take("OR"))
        {
            var (first, second) = (left, Both());
            left = issue => first(issue) || second(issue);
        }

        return left;
    }

    private Func<JiraIssue, bool> Both()
    {
        var left = One();
        while (_tokens.Take("AND"))
        {
            var (first, second) = (left, One());
            left = issue => first(issue) && second(issue);
        }

        return left;
    }

    private Func<JiraIssue, bool> One()
    {
        if (_tokens.Take("NOT"))
        {
            var inner = One();
            return issue => !inner(issue);
        }

        if (!_tokens.Take("("))
        {
            return Clause();
        }

        var group = Either();
        _tokens.Expect(")");
        return group;
    }

    private Func<JiraIssue, bool> Clause()
    {
        var field = _tokens.Take();
        var isNot = _tokens.Take("NOT");
        if (_tokens.Take("IN"))
        {
            return isNot ? _clauses.NotIn(field, List()) : _clauses.In(field, List());
        }

        if (_tokens.Take("IS"))
        {
            isNot = _tokens.Take("NOT");
            return _tokens.Take("EMPTY") || _tokens.Take("NULL")
                ? Negated(isNot, _clauses.IsEmpty(field))
                : throw new JqlException("Error in the JQL Query: Expecting 'EMPTY' or 'NULL' after 'IS'.");
        }

        return _tokens.Take() switch
        {
            "=" => _clauses.In(field, [Value()]),
            "!=" => _clauses.NotIn(field, [Value()]),
            "~" => _clauses.Contains(field, Value()),
            "!~" => Negated(true, _clauses.Contains(field, Value())),
            ">" or ">=" or "<" or "<=" when isNot => throw new JqlException("Error in the JQL Query: NOT cannot stand before a comparison."),
            { } comparison and (">" or ">=" or "<" or "<=") => _clauses.Compare(field, comparison, Value()),
            { } other => throw new JqlException($"Error in the JQL Query: Expecting operator but got '{other}'."),
        };
    }

    private static Func<JiraIssue, bool> Negated(bool isNot, Func<JiraIssue, bool> matches) => isNot ? issue => !matches(issue) : matches;

    private List<string> List()
    {
        var values = new List<string>();
        _tokens.Expect("(");
        do
        {
            values.Add(Value());
        }
        while (_tokens.Take(","));

        _tokens.Expect(")");
        return values;
    }

    private string Value()
    {
        var value = _tokens.Take();
        if (!_tokens.Take("("))
        {
            return value;
        }

        _tokens.Expect(")");
        return value + "()";
    }

    private Comparison<JiraIssue> Order()
    {
        Comparison<JiraIssue> order = (left, right) => right.Id.CompareTo(left.Id);
        if (!_tokens.Take("ORDER"))
        {
            return order;
        }

        _tokens.Expect("BY");
        Comparison<JiraIssue>? whole = null;
        do
        {
            var by = Directed(_clauses.OrderBy(_tokens.Take()));
            whole = whole is null ? by : Then(whole, by);
        }
        while (_tokens.Take(","));

        return Then(whole, order);
    }

    private static Comparison<JiraIssue> Then(Comparison<JiraIssue> first, Comparison<JiraIssue> second) => (left, right) =>
    {
        var result = first(left, right);
        return result != 0 ? result : second(left, right);
    };

    private Comparison<JiraIssue> Directed(Comparison<JiraIssue> by)
    {
        if (_tokens.Take("DESC"))
        {
            return (left, right) => by(right, left);
        }

        _tokens.Take("ASC");
        return by;
    }
}
