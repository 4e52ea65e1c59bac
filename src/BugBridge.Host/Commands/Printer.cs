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
internal sealed class Printer(TextWriter output, SecretGuard guard)
{
    private const int WidthWhenRedirected = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly IAnsiConsole _console = ConsoleOver(output);

    /// <summary>An object as JSON.</summary>
    public void Data(object value) => output.WriteLine(guard.Clean(JsonSerializer.Serialize(value, Json)));

    /// <summary>A line of text.</summary>
    public void Line(string text) => output.WriteLine(guard.Clean(text));

    /// <summary>A table; only its headings when there are no rows.</summary>
    public void Table(string[] columns, IEnumerable<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Minimal);
        table.AddColumns([.. columns.Select(column => new TableColumn(new Text(column)))]);
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(cell => new Text(guard.Clean(cell)))]);
        }

        _console.Write(table);
    }

    /// <summary>Comma-separated values that no spreadsheet takes for formulas.</summary>
    public void Csv(IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows) =>
        CsvText.Write(output, columns, rows.Select(row => row.Select(guard.Clean)));

    /// <summary>A text that was written for a file, as it is.</summary>
    public void Text(string text) => output.Write(guard.Clean(text));

    private static IAnsiConsole ConsoleOver(TextWriter writer)
    {
        var target = new AnsiConsoleOutput(writer);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = target,
            Ansi = target.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
        });
        if (!target.IsTerminal)
        {
            console.Profile.Width = WidthWhenRedirected;
        }

        return console;
    }
}
