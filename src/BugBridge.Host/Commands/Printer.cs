using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BugBridge.Host.Configuration;
using BugBridge.Host.Packs.Rendering;
using Spectre.Console;

namespace BugBridge.Host.Commands;

/// <summary>Prints as people or as programs read it, with no secret in it.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="guard">What never to print.</param>
/// <param name="terminalWidth">How wide the terminal is that takes the text; null to find out, and whether it is one.</param>
internal sealed class Printer(TextWriter output, SecretGuard guard, int? terminalWidth = null)
{
    private const int WidthWhenRedirected = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Dictionary<Tone, Style> Styles = new()
    {
        [Tone.Plain] = Style.Plain,
        [Tone.Heading] = new Style(decoration: Decoration.Bold),
        [Tone.Good] = new Style(Color.Green),
        [Tone.Warning] = new Style(Color.Yellow),
        [Tone.Bad] = new Style(Color.Red),
    };

    private readonly IAnsiConsole _console = ConsoleOver(output, terminalWidth);
    private bool _isUnderWay;

    /// <summary>Whether a person reads this in a terminal.</summary>
    public bool IsTerminal { get; } = terminalWidth is not null || new AnsiConsoleOutput(output).IsTerminal;

    /// <summary>How many characters fit on a line.</summary>
    public int Width => _console.Profile.Width;

    /// <summary>An object as JSON.</summary>
    public void Data(object value) => output.WriteLine(guard.Clean(JsonSerializer.Serialize(value, Json)));

    /// <summary>A line of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tone">How it stands out in a terminal.</param>
    public void Line(string text, Tone tone = Tone.Plain)
    {
        EndProgress();
        if (tone == Tone.Plain || !IsTerminal)
        {
            output.WriteLine(guard.Clean(text));
        }
        else
        {
            _console.Write(new Text(guard.Clean(text), Styles[tone]));
            _console.WriteLine();
        }
    }

    /// <summary>A table; only its headings when there are no rows.</summary>
    /// <param name="columns">Its headings.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="toneOf">How the first cell of a row stands out; null for not at all.</param>
    public void Table(string[] columns, IEnumerable<string[]> rows, Func<string[], Tone>? toneOf = null)
    {
        EndProgress();
        var table = new Table().Border(TableBorder.Minimal);
        table.AddColumns([.. columns.Select(column => new TableColumn(new Text(column, Styles[Tone.Heading])))]);
        foreach (var row in rows)
        {
            var style = Styles[toneOf?.Invoke(row) ?? Tone.Plain];
            table.AddRow([.. row.Select((cell, at) => new Text(guard.Clean(cell), at == 0 ? style : Style.Plain))]);
        }

        _console.Write(table);
    }

    /// <summary>How far long work is: on one line of a terminal, which the next one replaces; elsewhere a line each.</summary>
    public void Progress(string text)
    {
        var line = guard.Clean(text);
        if (!IsTerminal)
        {
            output.WriteLine(line);
            return;
        }

        output.Write('\r' + (line.Length < Width ? line.PadRight(Width - 1) : line[..(Width - 1)]));
        _isUnderWay = true;
    }

    /// <summary>Ends the line of <see cref="Progress"/>, so that others can print.</summary>
    public void EndProgress()
    {
        if (_isUnderWay)
        {
            output.WriteLine();
            _isUnderWay = false;
        }
    }

    /// <summary>Comma-separated values that no spreadsheet takes for formulas.</summary>
    public void Csv(IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows) =>
        CsvText.Write(output, columns, rows.Select(row => row.Select(guard.Clean)));

    /// <summary>A text that was written for a file, as it is.</summary>
    public void Text(string text) => output.Write(guard.Clean(text));

    private static IAnsiConsole ConsoleOver(TextWriter writer, int? terminalWidth)
    {
        var target = new AnsiConsoleOutput(writer);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = target,
            Ansi = target.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
        });
        if (terminalWidth is not null || !target.IsTerminal)
        {
            console.Profile.Width = terminalWidth ?? WidthWhenRedirected;
        }

        return console;
    }
}
