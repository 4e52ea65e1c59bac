using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Accounts;
using BugBridge.Core.Text;
using CsvHelper;

namespace BugBridge.Host.Commands;

/// <summary>
/// Reads accounts from CSV in UTF-8: a line of headings (Id, Name, Segment, MonthlyRevenue, RenewalDate, in any order; only Id is
/// required), then a line an account. Commas, semicolons and tabs are recognised.
/// </summary>
internal sealed class AccountFile
{
    private const string Id = "Id";
    private const string Name = "Name";
    private const string Segment = "Segment";
    private const string Revenue = "MonthlyRevenue";
    private const string Renewal = "RenewalDate";
    private const int LongestText = 255;
    private static readonly string[] Columns = [Id, Name, Segment, Revenue, Renewal];

    private readonly ImmutableArray<Account>.Builder _accounts = ImmutableArray.CreateBuilder<Account>();
    private readonly ImmutableArray<AccountFault>.Builder _faults = ImmutableArray.CreateBuilder<AccountFault>();
    private readonly Dictionary<string, long> _lines = new(StringComparer.Ordinal);
    private string[] _headings = [];

    /// <summary>Whether the headings are right; without them no line can be read.</summary>
    public bool IsReadable { get; private set; }

    /// <summary>The accounts of the lines that are right.</summary>
    public ImmutableArray<Account> Accounts => _accounts.ToImmutable();

    /// <summary>The lines that are not.</summary>
    public ImmutableArray<AccountFault> Faults => _faults.ToImmutable();

    /// <summary>Reads it all.</summary>
    public static AccountFile Read(TextReader text)
    {
        var file = new AccountFile();
        using var csv = CsvReader.Create(text, new CsvReaderOptions
        {
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,

            // One forgotten quote shall not swallow the lines after it.
            AllowLineBreaksInQuotes = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = bad => file.Wrong(
                bad.LineNumber, "The quotes are wrong. Quote the whole field, double the quotes inside it, and do not break lines inside a field."),
        });
        file.ReadHeadings(csv);
        while (file.IsReadable && csv.Read())
        {
            file.ReadAccount(csv.Current.ToArray(), csv.LineNumber);
        }

        return file;
    }

    private void ReadHeadings(CsvReader csv)
    {
        if (!csv.Read())
        {
            Wrong(1, "There are no headings. Start with " + string.Join(",", Columns));
            return;
        }

        var (written, line) = (csv.Current.ToArray(), csv.LineNumber);
        _headings = [.. written.Select(heading => heading.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("_", string.Empty, StringComparison.Ordinal))];
        foreach (var unknown in written.Where((_, at) => !Columns.Contains(_headings[at], StringComparer.OrdinalIgnoreCase)))
        {
            Wrong(line, $"There is no column '{unknown}'. Name it one of {string.Join(", ", Columns)}, or remove it.");
        }

        foreach (var twice in _headings.GroupBy(heading => heading, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            Wrong(line, $"The column '{twice.Key}' appears twice. Remove one.");
        }

        if (!_headings.Contains(Id, StringComparer.OrdinalIgnoreCase))
        {
            Wrong(line, "There is no column Id, for the helpdesk's ids of the accounts.");
        }

        IsReadable = _faults.Count == 0;
    }

    private void ReadAccount(string[] record, long line)
    {
        var before = _faults.Count;
        if (record.Length != _headings.Length)
        {
            var counts = string.Create(CultureInfo.InvariantCulture, $"It has {record.Length} fields, but there are {_headings.Length} headings.");
            Wrong(line, counts + " Quote texts that contain the separator.");
            return;
        }

        var id = Text(record, Id, line);
        var account = new Account(id ?? string.Empty, Text(record, Name, line), Text(record, Segment, line), Cents(record, line), Day(record, line));
        if (id is null)
        {
            Wrong(line, "The Id is empty. Enter the helpdesk's id of the account.");
        }
        else if (!_lines.TryAdd(id, line))
        {
            Wrong(line, string.Create(CultureInfo.InvariantCulture, $"The Id '{id}' is already in line {_lines[id]}. Remove one of the lines."));
        }

        if (_faults.Count == before)
        {
            _accounts.Add(account);
        }
    }

    private long Cents(string[] record, long line)
    {
        if (Field(record, Revenue) is not { Length: > 0 } text)
        {
            return 0;
        }

        const NumberStyles Plain = NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var amount) && amount <= 1_000_000_000_000m && decimal.Round(amount, 2) == amount)
        {
            return (long)(amount * 100);
        }

        Wrong(line, $"'{Shown(text)}' is not an amount. Write it as 1200 or 1200.50: without thousands separators, sign or currency.");
        return 0;
    }

    private DateOnly? Day(string[] record, long line)
    {
        if (Field(record, Renewal) is not { Length: > 0 } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Wrong(line, $"'{Shown(text)}' is not a date. Write it as 2026-03-01.");
        return null;
    }

    private string? Text(string[] record, string column, long line)
    {
        var text = CleanText.OneLine(Field(record, column));
        if (text.Length > LongestText)
        {
            Wrong(line, string.Create(CultureInfo.InvariantCulture, $"The {column} has {text.Length} characters; the limit is {LongestText}."));
        }

        return text.Length == 0 ? null : text;
    }

    private string Field(string[] record, string column)
    {
        var at = Array.FindIndex(_headings, heading => string.Equals(heading, column, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? string.Empty : record[at];
    }

    private void Wrong(long line, string problem) => _faults.Add(new AccountFault(line, problem));

    private static string Shown(string text) => text.Length <= 40 ? text : CleanText.Of(text[..40]) + "…";
}
