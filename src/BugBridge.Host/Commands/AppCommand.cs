using System.CommandLine;
using System.Security.Cryptography;
using BugBridge.Core.Remotes;
using BugBridge.Host.Apps;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Commands;

/// <summary><c>app</c>: writes what shows the panel inside the tickets of a helpdesk.</summary>
internal static class AppCommand
{
    private static readonly Option<string?> Zip = new("--output", "-o") { Description = "The zip to write.", HelpName = "FILE" };

    private static readonly Option<string> Folder = new("--output", "-o") { Description = "The folder to write into.", HelpName = "DIR", Required = true };

    private static readonly Option<bool> Installed = new("--installed") { Description = "List the apps installed in Zendesk, with the numbers the settings need. Writes nothing." };

    public static Command Create(Working working) => new("app", "Write the app that shows BugBridge's panel inside the tickets of your helpdesk.")
    {
        Zendesk(working),
        IntoFolder("freshdesk", "Freshdesk", "Write the app for Freshdesk, to be packed with Freshworks' fdk.", working, FreshdeskSteps),
        IntoFolder("request-tracker", "RequestTracker", "Write the extension for Request Tracker 5.", working, RequestTrackerSteps),
    };

    private static Command Zendesk(Working working)
    {
        var command = new Command("zendesk", "Write the private app for Zendesk as a zip, to be uploaded in the Admin Center.") { Zip, Installed, BridgeOptions.Json };
        command.Validators.Add(given =>
        {
            if (given.GetValue(Installed) == (given.GetValue(Zip) is not null))
            {
                given.AddError("Give either --output FILE or --installed.");
            }
        });
        command.SetAction(working(async (session, cancellationToken) =>
        {
            if (session.Arguments.GetValue(Installed))
            {
                return await ListAsync(session, cancellationToken);
            }

            var path = session.Arguments.GetValue(Zip)!;
            return await WriteAsync(session, "zendesk", "Zendesk", path, files => AppFiles.ZipAsync(files, path, cancellationToken), ZendeskSteps);
        }));
        return command;
    }

    private static Command IntoFolder(string name, string kind, string about, Working working, Func<Session, IEnumerable<string>> steps)
    {
        var command = new Command(name, about) { Folder, BridgeOptions.Json };
        command.SetAction(working((session, cancellationToken) =>
        {
            var folder = session.Arguments.GetRequiredValue(Folder);
            return WriteAsync(session, name, kind, folder, files => AppFiles.CopyAsync(files, folder, cancellationToken), steps);
        }));
        return command;
    }

    private static async Task<int> WriteAsync(
        Session session, string app, string kind, string path, Func<IEnumerable<AppFile>, Task> write, Func<Session, IEnumerable<string>> steps)
    {
        if (Faults(session.Settings, kind).ToList() is { Count: > 0 } faults)
        {
            (session.IsJson ? session.Answer : session.Aside).Faults(faults, session.IsJson);
            return ExitCode.BadSettings;
        }

        var files = AppFiles.Of(app, session.Settings.Web.PublicUrl.TrimEnd('/'));
        await write(files);
        if (session.IsJson)
        {
            session.Answer.Data(new { Path = Path.GetFullPath(path), Files = files.Select(file => file.Path) });
            return ExitCode.Ok;
        }

        session.Answer.Line($"Wrote {Path.GetFullPath(path)}. Next steps:");
        foreach (var (step, at) in steps(session).Select((step, at) => (step, at)))
        {
            session.Answer.Line($"{at + 1}. {step}");
        }

        return ExitCode.Ok;
    }

    private static IEnumerable<SetupFault> Faults(BridgeSettings settings, string kind)
    {
        if (!Uri.TryCreate(settings.Web.PublicUrl, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
        {
            yield return new SetupFault(
                "Web:PublicUrl",
                settings.Web.PublicUrl.Length == 0 ? "It is not set, but the app needs BugBridge's address." : $"'{settings.Web.PublicUrl}' does not start with https://, but helpdesks only embed https pages.",
                "Put a proxy with a certificate in front of BugBridge, and set this to the address at which reps' browsers reach it, such as https://bugbridge.example.com.");
        }

        if (!string.Equals(settings.Helpdesk.Kind, kind, StringComparison.OrdinalIgnoreCase))
        {
            yield return new SetupFault("Helpdesk:Kind", $"It is {settings.Helpdesk.Kind}, so this app would not open.", $"Write the app for {settings.Helpdesk.Kind}, or set it to {kind}.");
        }
    }

    private static async Task<int> ListAsync(Session session, CancellationToken cancellationToken)
    {
        await using var remotes = session.Around.Parts.Connect(session.Settings);
        if (remotes.InstalledApps is not { } list)
        {
            session.Aside.Line($"{session.Settings.Helpdesk.Kind} does not list installed apps.");
            return ExitCode.Failed;
        }

        var apps = await list(cancellationToken);
        if (session.IsJson)
        {
            session.Answer.Data(apps);
            return ExitCode.Ok;
        }

        session.Answer.Table(["App", "Id", "Installation"], apps.Select(app => new[] { app.Title, app.Id, app.Installation }));
        return ExitCode.Ok;
    }

    private static IEnumerable<string> ZendeskSteps(Session session) =>
    [
        "In Zendesk's Admin Center (Apps and integrations, Apps, Zendesk Support apps), choose Upload private app, and upload and install the zip.",
        "'bugbridge app zendesk --installed' lists the app's numbers. Set Helpdesk:Zendesk:App:Id and Helpdesk:Zendesk:App:Installation to them.",
        "Restart BugBridge and open a ticket.",
    ];

    private static IEnumerable<string> FreshdeskSteps(Session session) =>
    [
        .. Secret("Helpdesk:Freshdesk:FrameSecret", session.Settings.Helpdesk.Freshdesk.FrameSecret),
        "Follow README.md in the folder: pack it with Freshworks' fdk, upload it as a custom app, and enter the same secret.",
        "Restart BugBridge and open a ticket.",
    ];

    private static IEnumerable<string> RequestTrackerSteps(Session session) =>
    [
        .. Secret("Helpdesk:RequestTracker:FrameSecret", session.Settings.Helpdesk.RequestTracker.FrameSecret),
        "Follow README.md in the folder: copy it to Request Tracker's plugins, and set the same secret in RT_SiteConfig.pm.",
        "Restart Request Tracker and BugBridge, and open a ticket.",
    ];

    private static IEnumerable<string> Secret(string setting, string? value) => string.IsNullOrEmpty(value)
        ? [$"Set {setting} to a long random text, such as {RandomNumberGenerator.GetHexString(48, lowercase: true)}."]
        : [];
}
