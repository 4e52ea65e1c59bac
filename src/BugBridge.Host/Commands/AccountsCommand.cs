using System.CommandLine;
using System.Globalization;
using System.Text;
using BugBridge.Core.Accounts;

namespace BugBridge.Host.Commands;

/// <summary><c>accounts</c>: what is known of customers' organisations beside the helpdesk.</summary>
internal static class AccountsCommand
{
    private static readonly Argument<FileInfo> Source = new("file")
    {
        Description = "CSV in UTF-8 with headings: Id (the helpdesk's id of the organisation), Name, Segment, MonthlyRevenue (1200.50), RenewalDate (2026-03-01). "
            + "Only Id is required.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> SkipBad = new("--skip-bad") { Description = "Import the lines that are right, although others are not." };

    public static Command Create(Working working) => new("accounts", "Tell the bridge about customers' accounts: segment, revenue, renewal.") { Import(working) };

    private static Command Import(Working working)
    {
        var command = new Command(
            "import",
            "Add accounts from a file, and change those that are known; those that are not in it stay. Nothing is imported unless every line is right.")
        {
            Source, SkipBad, BridgeOptions.Json,
        };
        command.SetAction(working(ImportAsync));
        return command;
    }

    private static async Task<int> ImportAsync(Session session, CancellationToken cancellationToken)
    {
        var source = session.Arguments.GetRequiredValue(Source);
        if (!TryRead(source, out var file))
        {
            session.Aside.Line($"{source.FullName} is not text in UTF-8. Save it as such (in a spreadsheet: \"CSV UTF-8\").");
            return ExitCode.Failed;
        }

        var isRefused = !file.IsReadable || (file.Faults.Length > 0 && !session.Arguments.GetValue(SkipBad));
        AccountImport? imported = null;
        if (!isRefused)
        {
            await using var store = await session.OpenStoreAsync(cancellationToken);
            imported = await store.Accounts.ImportAsync(file.Accounts, cancellationToken);
        }

        Print(session, file, imported);
        return isRefused ? ExitCode.Failed : ExitCode.Ok;
    }

    private static bool TryRead(FileInfo source, out AccountFile file)
    {
        try
        {
            using var text = new StreamReader(source.FullName, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            file = AccountFile.Read(text);
            return true;
        }
        catch (DecoderFallbackException)
        {
            file = null!;
            return false;
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new IOException(failure.Message, failure);
        }
    }

    private static void Print(Session session, AccountFile file, AccountImport? imported)
    {
        if (session.IsJson)
        {
            session.Answer.Data(new { Imported = imported, file.Faults });
            return;
        }

        if (file.Faults.Length > 0)
        {
            session.Aside.Table(["Line", "What is wrong"], file.Faults.Select(fault => new[] { fault.Line.ToString(CultureInfo.InvariantCulture), fault.Problem }));
        }

        session.Answer.Line(imported is null
            ? "Nothing was imported. Mend the lines, or import the others with --skip-bad."
            : $"{imported.Added} accounts added, {imported.Changed} changed, {imported.Unchanged} unchanged; {file.Faults.Length} lines were wrong.");
    }
}
