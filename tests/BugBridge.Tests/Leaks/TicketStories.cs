namespace BugBridge.Tests.Leaks;

/// <summary>What customers and reps write and what happens to it, for tickets that are filed and tickets that join.</summary>
internal static class TicketStories
{
    private static readonly (string Name, Func<LeakScene, string, Task> File)[] Ways =
    [
        ("filed by a rule", (scene, text) => FileAsync(scene, text, isBug: true, null)),
        ("filed by a rep", (scene, text) => FileAsync(scene, text, isBug: false, "/bug")),
        ("joined", (scene, text) =>
        {
            scene.Issue = scene.Jira.File("An old fault of the shed");
            return FileAsync(scene, text, isBug: false, $"/bug {scene.Issue}");
        }),
    ];

    /// <summary>All cases.</summary>
    public static IEnumerable<LeakCase> All() => Ways.SelectMany(way => new[] { false, true }.SelectMany(isLate => OfComments(way.Name, way.File, isLate)))
        .Concat(Ways.Take(2).SelectMany(way => OfFirstMessages(way.Name, way.File)));

    /// <summary>What is written in the thread: with the ticket's filing, or once it has its issue.</summary>
    private static IEnumerable<LeakCase> OfComments(string way, Func<LeakScene, string, Task> file, bool isLate)
    {
        LeakCase Case(string name, int? heralds, params Action<LeakScene>[] steps)
        {
            async Task Filed(LeakScene scene) => await file(scene, "It stays shut.");
            async Task Together(LeakScene scene)
            {
                await Filed(scene);
                await scene.PlayAsync(steps[0]);
            }

            Func<LeakScene, Task>[] all = isLate
                ? [Filed, .. steps.Select(Then)]
                : [Together, .. steps.Skip(1).Select(Then)];
            return new LeakCase($"{name} ({way}, {(isLate ? "later" : "at once")})", false, heralds, all);
        }

        // Commands are read before a rule files the ticket, so /dev that comes with it finds no issue yet.
        int? told = way == Ways[0].Name && !isLate ? null : 1;
        yield return Case("the customer answers", 0, scene => scene.StandIn.Reply(scene.Ticket, scene.Secret, byRep: false));
        yield return Case("the customer writes /dev", 0, scene => scene.StandIn.Reply(scene.Ticket, "/dev " + scene.Secret, byRep: false));
        yield return Case("a rep answers the customer", 0, scene => scene.StandIn.Reply(scene.Ticket, scene.Secret, byRep: true));
        yield return Case("a rep answers the customer with /dev", 0, scene => scene.StandIn.Reply(scene.Ticket, "/dev " + scene.Secret, byRep: true));
        yield return Case("a rep notes something", 0, scene => scene.StandIn.Note(scene.Ticket, scene.Secret));
        yield return Case("a rep quotes the customer in a note", 0, scene => scene.StandIn.Note(scene.Ticket, $"The customer says:\n\n> {scene.Secret}\n\nI will call back."));
        yield return Case("a rep quotes a /dev of the customer", 0, scene => scene.StandIn.Note(scene.Ticket, $"Please look:\n\nOn Tue, Nov 3, 2026 at 10:12 AM Cora <cora@example.com> wrote:\n\n/dev {scene.Secret}")) with { IsOfQuotation = true };
        yield return Case("a rep answers a mail of Outlook that holds /dev", 0, scene => scene.StandIn.Note(scene.Ticket, $"I see.\n\n-----Original Message-----\nFrom: Cora\nSent: Tuesday\nTo: Support\nSubject: Shed\n\n/dev {scene.Secret}")) with { IsOfQuotation = true };
        yield return Case("/dev above a quoted internal note", told, scene => scene.StandIn.Note(scene.Ticket, $"/dev {scene.Open}\n\nFrom: Rita <rita@example.com>\nSent: Tuesday\nTo: Support\nSubject: Shed\n\n{scene.Secret}")) with { IsOfQuotation = true };
        yield return Case("a copied merge note holds /dev", 0, scene => scene.StandIn.Note(scene.Ticket, $"Request #12 \"Shed\" was closed and merged into this request. Last comment in request #12:\n\n/dev {scene.Secret}")) with { IsOfQuotation = true };
        yield return Case("a rep speaks of /dev in a note", 0, scene => scene.StandIn.Note(scene.Ticket, $"We could write /dev {scene.Secret}"));
        yield return Case("a note says something before /dev", told, scene => scene.StandIn.Note(scene.Ticket, $"{scene.Secret}\n\n/dev {scene.Open}"));
        yield return Case("a note says something after another command", told, scene => scene.StandIn.Note(scene.Ticket, $"/dev {scene.Open}\n\n/bridge\n\n{scene.Secret}"));
        yield return Case("a rep attaches a file to a note", 0, scene => scene.StandIn.Attach(scene.Ticket, "The log.", $"{scene.Canary}.txt"));
        foreach (var deed in Enum.GetValues<LeakDeed>())
        {
            yield return Case($"/dev in a note whose fate is {deed} at once", 0, scene => scene.Do(deed, scene.StandIn.Note(scene.Ticket, "/dev " + scene.Secret), scene.Secret));
        }

        foreach (var deed in new[] { LeakDeed.Redact, LeakDeed.Delete })
        {
            yield return Case(
                $"/dev in a note whose fate is {deed} later", 0,
                scene => scene.Comment = scene.StandIn.Note(scene.Ticket, "/dev " + scene.Secret),
                scene => scene.Do(deed, scene.Comment, scene.Secret));
            yield return Case($"/dev in a note whose fate is {deed} before it could be passed on", 0, scene =>
            {
                scene.Comment = scene.StandIn.Note(scene.Ticket, "/dev " + scene.Secret);
                scene.Between = then => then.Do(deed, then.Comment, then.Secret);
            });
            yield return Case($"/dev in a note whose fate is {deed} while Jira is away", 0, scene =>
            {
                scene.Comment = scene.StandIn.Note(scene.Ticket, "/dev " + scene.Secret);
                scene.Unheard = then => then.Do(deed, then.Comment, then.Secret);
            });
        }
    }

    private static IEnumerable<LeakCase> OfFirstMessages(string way, Func<LeakScene, string, Task> file)
    {
        foreach (var deed in Enum.GetValues<LeakDeed>().Except([LeakDeed.Delete]))
        {
            yield return new LeakCase($"a first message whose fate is {deed} ({way})", false, null, async scene =>
            {
                await file(scene, scene.Secret);
                scene.Do(deed, null, scene.Secret);
            });
        }

        yield return new LeakCase($"a first message that is redacted before it could be filed ({way})", false, null, async scene =>
        {
            await file(scene, scene.Secret);
            await scene.LookAsync();
            scene.Do(LeakDeed.Redact, null, scene.Secret);
        });
        yield return new LeakCase(
            $"a first message that is redacted once it is filed ({way})", false, null,
            scene => file(scene, scene.Secret), Then(scene => scene.Do(LeakDeed.Redact, null, scene.Secret)));
    }

    private static Task FileAsync(LeakScene scene, string text, bool isBug, string? note)
    {
        scene.Ticket = scene.StandIn.File("The shed does not open", text, isBug);
        if (note is not null)
        {
            scene.StandIn.Note(scene.Ticket, note);
        }

        return Task.CompletedTask;
    }

    private static Func<LeakScene, Task> Then(Action<LeakScene> step) => scene => scene.PlayAsync(step);
}
