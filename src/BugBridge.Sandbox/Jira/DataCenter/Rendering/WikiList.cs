using System.Text;

namespace BugBridge.Sandbox.Jira.DataCenter.Rendering;

/// <summary>The items of a list, each with the signs before it.</summary>
internal sealed class WikiList
{
    private readonly List<(string Signs, string Text)> _items = [];

    /// <summary>Begins an item.</summary>
    public void Add(string signs, string text) => _items.Add((signs, text));

    /// <summary>A further line of the last item.</summary>
    public void GoOn(string line) => _items[^1] = _items[^1] with { Text = _items[^1].Text + "\n" + line };

    /// <summary>The list, with the lists in it.</summary>
    public string Html(Func<string, string> shown) => Level(0, _items.Count, 0, shown);

    private string Level(int start, int end, int depth, Func<string, string> shown)
    {
        var html = new StringBuilder();
        for (var at = start; at < end;)
        {
            var sign = _items[at].Signs[depth];
            var stop = at + 1;
            while (stop < end && _items[stop].Signs[depth] == sign)
            {
                stop++;
            }

            var name = sign == '#' ? "ol" : "ul";
            html.Append('<').Append(name).Append('>').Append(Items(at, stop, depth, shown)).Append("</").Append(name).Append('>');
            at = stop;
        }

        return html.ToString();
    }

    private string Items(int start, int end, int depth, Func<string, string> shown)
    {
        var html = new StringBuilder();
        for (var at = start; at < end;)
        {
            var own = _items[at].Signs.Length == depth + 1 ? shown(_items[at++].Text) : string.Empty;
            var stop = at;
            while (stop < end && _items[stop].Signs.Length > depth + 1)
            {
                stop++;
            }

            html.Append("<li>").Append(own).Append(Level(at, stop, depth + 1, shown)).Append("</li>");
            at = stop;
        }

        return html.ToString();
    }
}
