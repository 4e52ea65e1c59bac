using System.Collections.Immutable;
using System.CommandLine;
using BugBridge.Core.Remotes;
using BugBridge.Host.Composition;
using BugBridge.Host.Configuration;
using BugBridge.Host.Jobs;
using BugBridge.Host.Setup;

namespace BugBridge.Host.Commands;

/// <summary><c>check</c>: every fault of the configuration, the store and both remotes, and how to mend each.</summary>
internal static class CheckCommand
{
    private static readonly Option<bool> Fix = new("--fix")
    {
        Description = "First create what is missing: fields, webhooks, and the trigger that calls them. Lists what was created and what is left for you to do.",
    };

    public static Command Create(Working working)
    {
        var command = new Command(
            "check",
            "Check everything BugBridge needs: settings, database, credentials, permissions, fields, webhooks. Writes nothing without --fix. "
            + "The exit code is 1 if there is anything worse than a warning.")
        {
            Fix, BridgeOptions.Json,
        };
        command.SetAction(working(CheckAsync));
        return command;
    }

    private static async Task<int> CheckAsync(Session session, CancellationToken cancellationToken)
    {
        if (!session.Arguments.GetValue(Fix))
        {
            return await FindAsync(session, cancellationToken);
        }

        var (settings, faults) = await FixAsync(session, cancellationToken);
        if (faults.IsEmpty)
        {
            return await FindAsync(new Session(settings, new SecretGuard(settings), session.Around, session.Arguments), cancellationToken);
        }

        session.Answer.Faults(faults, session.IsJson);
        return ExitCode.BadSettings;
    }

    /// <summary>Makes what can be made. Gives the settings as they are after that, with their faults: a secret may be given in two ways now.</summary>
    private static async Task<(BridgeSettings Settings, ImmutableArray<SetupFault> Faults)> FixAsync(Session session, CancellationToken cancellationToken)
    {
        Fixing fixing;
        await using (var remotes = session.Around.Parts.Connect(session.Settings))
        {
            fixing = new Fixing(session.Settings, remotes);
            await fixing.RunAsync(cancellationToken);
        }

        var path = session.Arguments.GetValue(BridgeOptions.Config) ?? SettingsSource.DefaultFile;
        var lines = await new ConfigurationFile(path).AddAsync(fixing.Secrets);
        FixPrinting.Print(session.Aside, fixing.Deeds, lines, session.Settings.Web.PublicUrl.Length > 0);
        return SettingsReader.Read(new SettingsSource(session.Arguments.GetValue(BridgeOptions.Config), session.Around.Environment));
    }

    /// <summary>Looks for everything that is wrong.</summary>
    public static async Task<int> FindAsync(Session session, CancellationToken cancellationToken)
    {
        await using var remotes = session.Around.Parts.Connect(session.Settings);
        var expected = new ExpectedSetup(session.Settings);
        session.Aside.Line($"Checking {remotes.Helpdesk.Name}, Jira and the database...");
        var found = await Task.WhenAll(
            AskedAsync(remotes.Helpdesk.Name, async () => await remotes.Helpdesk.Probe.ProbeAsync(expected.TicketFields, cancellationToken)),
            AskedAsync("Jira", async () => await remotes.Tracker.Probe.ProbeAsync(expected.Issues, cancellationToken)),
            StoreAsync(session, cancellationToken),
            WebhookCheck.FaultsAsync(session.Settings, cancellationToken),
            MailCheck.FaultsAsync(session, cancellationToken),
            ProviderCheck.FaultsAsync(session.Settings.Web.Auth.OpenIdConnect, cancellationToken),
            CredentialsAsync(session, remotes, cancellationToken));
        var faults = found.SelectMany(some => some).Concat(Review(session)).Concat(Proxies(session.Settings.Web)).Concat(OpenSecrets(session.Settings)).OrderByDescending(fault => fault.IsFatal).ToList();
        if (session.IsJson || faults.Count > 0)
        {
            session.Answer.Faults(faults, session.IsJson);
        }
        else
        {
            session.Answer.Line("Everything is OK.", Tone.Good);
        }

        return faults.Exists(fault => fault.IsFatal) ? ExitCode.Failed : ExitCode.Ok;
    }

    /// <summary>A remote that cannot be asked at all is a fault like others, so that the other remote's faults are told as well.</summary>
    private static async Task<IEnumerable<SetupFault>> AskedAsync(string name, Func<Task<IEnumerable<SetupFault>>> ask)
    {
        try
        {
            return await ask();
        }
        catch (RemoteException failure)
        {
            return [new SetupFault(name, failure.Message, "Fix that and check again.")];
        }
    }

    /// <summary>What ends within 30 days. Where Jira cannot be asked, that is told by its own faults.</summary>
    private static async Task<IEnumerable<SetupFault>> CredentialsAsync(Session session, RemoteParts remotes, CancellationToken cancellationToken)
    {
        IReadOnlyCollection<CredentialEnd> told = [];
        try
        {
            told = await remotes.Tracker.Probe.CredentialEndsAsync(cancellationToken);
        }
        catch (RemoteException)
        {
            // The settings know the rest.
        }

        var now = session.Around.Clock.GetUtcNow();
        return CredentialWatch.NearIn(session.Settings, told, now).Select(end => end.ToFault(now));
    }

    /// <summary>What is wrong with the categories keeps every command from working; that there are none does not.</summary>
    private static IEnumerable<SetupFault> Review(Session session) => session.Settings.Usability.Defined is not null ? [] :
    [
        new SetupFault(
            "Usability:Categories",
            $"There is no file {session.Settings.Usability.Categories} next to the settings, so there is no usability review.",
            "Create it if you want the review; see config/README.md.",
            IsFatal: false),
    ];

    /// <summary>Behind a proxy that is not named, all readers come from one address.</summary>
    private static IEnumerable<SetupFault> Proxies(WebSettings web) => web.PublicUrl.Length == 0 || web.AllTrustedProxies.Any() ? [] :
    [
        new SetupFault(
            "Web:TrustedProxies",
            "The proxy in front of BugBridge is not set, so wrong tokens are counted for everybody who comes through it.",
            "Set the address it calls from, and let it set X-Forwarded-For.",
            IsFatal: false),
    ];

    private static IEnumerable<SetupFault> OpenSecrets(BridgeSettings settings) => settings.SecretFiles.Where(file => file.IsOpenToOthers).Select(file => new SetupFault(
        file.Setting,
        $"Other accounts on this machine can read {file.Path}.",
        $"Remove their access: chmod 600 {file.Path}.",
        IsFatal: false));

    /// <summary>Makes none: a shell may have another working folder than the worker.</summary>
    private static async Task<IEnumerable<SetupFault>> StoreAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.Around.Parts.MissingStore(session.Settings) is not null)
        {
            session.Aside.Line($"There is no database {Path.GetFullPath(session.Settings.Storage.Path)} yet; the worker makes it when it starts.");
            return [];
        }

        try
        {
            await using var store = await session.OpenStoreAsync(cancellationToken);
            await store.Journal.CountAsync(cancellationToken);
            return [];
        }
        catch (StoreException failure)
        {
            return [new SetupFault("Storage", failure.Message, "Do that and check again.")];
        }
    }
}
