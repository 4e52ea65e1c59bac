using System.Text;

namespace BugBridge.Sandbox.Jira.Search;

/// <summary>The words of a query, one after the other.</summary>
internal sealed class JqlTokens
{
    private readonly List<(string Text, bool IsQuoted)> _tokens;
    private int _next;

    public JqlTokens(string jql) => _tokens = [.. Read(jql)];

    public bool IsAtEnd => _next >= _tokens.Count;

    /// <summary>The next word, or nothing at the end.</summary>
    public string Peek => IsAtEnd ? string.Empty : _tokens[_next].Text;

    /// <summary>Takes the next word if it is this one, whatever its case, and not in quotes.</summary>
    public bool Take(string word)
    {
        var isIt = !IsAtEnd && !_tokens[_next].IsQuoted && string.Equals(Peek, word, StringComparison.OrdinalIgnoreCase);
        _next += isIt ? 1 : 0;
        return isIt;
    }

    /// <summary>Takes the next word, whatever it is.</summary>
    public string Take() => IsAtEnd
        ? throw new JqlException("Error in the JQL Query: Expecting a value but got the end of the query.")
        : _tokens[_next++].Text;

    /// <summary>Takes this word, or complains.</summary>
    public void Expect(string word)
    {
        if (!Take(word))
        {
            throw new JqlException($"Error in the JQL Query: Expecting '{word}' but got '{Peek}'. (line 1, character {_next})");
        }
    }

    private static IEnumerable<(string Text, bool IsQuoted)> Read(string jql)
    {
        for (var at = 0; at < jql.Length;)
        {
            var sign = jql[at];
            if (char.IsWhiteSpace(sign))
            {
                at++;
            }
            else if (sign is '"' or '\'')
            {
                yield return (Quoted(jql, ref at), true);
            }
            else
            {
                yield return (Bare(jql, ref at), false);
            }
        }
    }

    private static string Quoted(string jql, ref int at)
    {
        var (quote, text) = (jql[at++], new StringBuilder());
        while (at < jql.Length && jql[at] != quote)
        {
            at += jql[at] == '\\' && at + 1 < jql.Length ? 1 : 0;
            text.Append(jql[at++]);
        }

        return at++ < jql.Length ? text.ToString() : throw new JqlException("Error in the JQL Query: The quoted string has not been completed.");
    }

    private static string Bare(string jql, ref int at)
    {
        if (jql[at] is '(' or ')' or ',')
        {
            return jql[at++].ToString();
        }

        var start = at;
        var isOperator = IsOperator(jql[at]);
        while (at < jql.Length && !char.IsWhiteSpace(jql[at]) && jql[at] is not ('(' or ')' or ',' or '"' or '\'') && IsOperator(jql[at]) == isOperator)
        {
            at++;
        }

        return jql[start..at];
    }

    private static bool IsOperator(char sign) => sign is '=' or '!' or '<' or '>' or '~';
}
