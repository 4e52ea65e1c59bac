using System.CommandLine;
using System.Globalization;
using System.Text;
using BugBridge.Core.Accounts;

namespace BugBridge.Host.Commands;

/// <summary><c>accounts</c>: what is known of customers' organisations beside the helpdesk.</summary>
internal static class AccountsCommand
{
    private const int Often = 1000;

    private static readonly Argument<FileInfo> Source = new("file")
    {
        Description = "CSV in UTF-8 with headings: Id (the helpdesk's id of the organisation), Name, Segment, MonthlyRevenue (1200.50), RenewalDate (2026-03-01). "
            + "Only Id is required.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> SkipBad = new("--skip-bad") { Description = "Import the correct lines and skip the others." };

    public static Command Create(Working working) => new("accounts", "Import customers' accounts: segment, revenue, renewal date.") { Import(working) };

    private static Command Import(Working working)
    {
        var command = new Command(
            "import",
            "Import accounts from a file: adds new ones, updates known ones and leaves the others unchanged. Imports nothing if any line is wrong.")
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
            session.Aside.Line($"{source.FullName} is not UTF-8 text. Save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\").");
            return ExitCode.Failed;
        }

        var isRefused = !file.IsReadable || (file.Faults.Length > 0 && !session.Arguments.GetValue(SkipBad));
        AccountImport? imported = null;
        if (!isRefused)
        {
            await using var store = await session.OpenStoreAsync(cancellationToken);
            var progress = new CountProgress(session.Aside, Often, count => $"{count:N0} of at most {file.Accounts.Length:N0} accounts written...");
            imported = await store.Accounts.ImportAsync(file.Accounts, progress, cancellationToken);
            session.Aside.EndProgress();
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
            ? "Nothing was imported. Fix these lines, or import the others with --skip-bad."
            : $"{imported.Added} accounts added, {imported.Changed} changed, {imported.Unchanged} unchanged; {file.Faults.Length} lines were wrong.");
    }
}
