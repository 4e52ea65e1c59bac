using BugBridge.Core.Visibility;

namespace BugBridge.Tests.Leaks;

/// <summary>What engineers write and what happens to it, in all combinations of limits, marks and stories.</summary>
internal static class JiraStories
{
    private static readonly LeakLimit[] Limits = [LeakLimit.Role, LeakLimit.Group, LeakLimit.Internal, LeakLimit.OddVisibility, LeakLimit.OddReaders];
    private static readonly string[] Marks = [string.Empty, "/rep ", "/workaround "];

    /// <summary>All cases of a mode.</summary>
    public static IEnumerable<LeakCase> All(RelayMode mode) => Marks.SelectMany(mark =>
        Limits.SelectMany(limit => OfComment(limit, mark, mode)).Concat(OfIssue(mark, mode)));

    private static IEnumerable<LeakCase> OfComment(LeakLimit limit, string mark, RelayMode mode)
    {
        var told = mode == RelayMode.All || mark.Length > 0 ? 1 : 0;
        LeakCase Case(string name, int? heralds, params Action<LeakScene>[] steps) =>
            new($"{name} ({limit}, mark '{mark.Trim()}', {mode})", true, heralds, [Filed, .. steps.Select(Then)]);
        void Limited(LeakScene scene) => scene.Comment = scene.Jira.Comment(scene.Issue, mark + scene.Secret, limit);
        void Quoted(LeakScene scene) => scene.Jira.Comment(scene.Issue, $"{mark}As was said:\n\n> {scene.Secret}", LeakLimit.None);
        void Deleted(LeakScene scene) => scene.Jira.Delete(scene.Issue, scene.Comment);

        yield return Case("stays limited", 0, Limited);
        yield return Case("is edited, and stays limited", 0, Limited, scene => scene.Jira.Edit(scene.Issue, scene.Comment, $"{mark}{scene.Secret} {scene.Secret}"));
        yield return Case("is deleted", 0, Limited, Deleted);
        yield return Case("its issue moves", 0, Limited, scene => scene.Jira.Move(scene.Issue, "OPS"));
        yield return Case("is written while nobody looks, beside an open one", told, scene =>
        {
            Limited(scene);
            scene.Jira.Comment(scene.Issue, mark + scene.Open, LeakLimit.None);
        });
        yield return Case("was open, is limited, then says more", told, scene => scene.Comment = scene.Jira.Comment(scene.Issue, mark + scene.Open, LeakLimit.None), scene =>
        {
            scene.Jira.Limit(scene.Issue, scene.Comment, limit);
            scene.Jira.Edit(scene.Issue, scene.Comment, mark + scene.Secret);
        });
        yield return Case("is opened without what was limited", told, Limited, scene =>
        {
            scene.Jira.Edit(scene.Issue, scene.Comment, mark + scene.Open);
            scene.Jira.Limit(scene.Issue, scene.Comment, LeakLimit.None);
        });
        yield return Case("is opened", told, scene => scene.Comment = scene.Jira.Comment(scene.Issue, mark + scene.Open, limit), scene => scene.Jira.Limit(scene.Issue, scene.Comment, LeakLimit.None));
        yield return Case("is quoted", 0, Limited, Quoted);
        yield return Case("is quoted before anybody looks", 0, scene =>
        {
            Limited(scene);
            Quoted(scene);
        });
        yield return Case("is repeated inside a sentence", 0, Limited, scene =>
            scene.Jira.Comment(scene.Issue, $"{mark}Somebody told me: {scene.Secret.TrimEnd('.').ToUpperInvariant().Replace(scene.Canary.ToUpperInvariant(), scene.Canary, StringComparison.Ordinal)}, and so on.", LeakLimit.None));
        yield return Case("is put into an open comment by an edit", told, Limited,
            scene => scene.Comment = scene.Jira.Comment(scene.Issue, mark + scene.Open, LeakLimit.None),
            scene => scene.Jira.Edit(scene.Issue, scene.Comment, $"{mark}As was said: {scene.Secret}"));
        yield return Case("is mentioned by its address", null, Limited, scene =>
            scene.Jira.Comment(scene.Issue, $"{mark}See https://jira.example/browse/ENG-1?focusedCommentId={scene.Comment} for why.", LeakLimit.None));
        yield return Case("is quoted, then deleted", 0, Limited, Quoted, Deleted);
        yield return Case("is quoted, then edited", 0, Limited, Quoted, scene => scene.Jira.Edit(scene.Issue, scene.Comment, $"{mark}Nothing to see here any more."));
        yield return Case("is opened, and limited before it could be told", 0, Looked(scene => scene.Comment = scene.Jira.Comment(scene.Issue, mark + scene.Secret, LeakLimit.None), scene => scene.Jira.Limit(scene.Issue, scene.Comment, limit)));
        yield return Case("is limited while the helpdesk is away", 0, Unheard(scene => scene.Comment = scene.Jira.Comment(scene.Issue, mark + scene.Secret, LeakLimit.None), scene => scene.Jira.Limit(scene.Issue, scene.Comment, limit)));
        yield return Case("is edited while the helpdesk is away", told, Unheard(scene => scene.Comment = scene.Jira.Comment(scene.Issue, mark + scene.Secret, LeakLimit.None), scene => scene.Jira.Edit(scene.Issue, scene.Comment, mark + scene.Open)));
        yield return Case("is met by a ticket that joins later", 0, Limited, Joined, scene => scene.StandIn.Note(scene.Ticket, "/bridge"));
        yield return new LeakCase(
            $"stands in an issue that a ticket joins ({limit}, mark '{mark.Trim()}', {mode})", true, 0,
            Then(scene => scene.Issue = scene.Jira.File("An old fault of the shed")), Then(Limited), Then(Quoted), Then(Joined), Then(scene => scene.StandIn.Note(scene.Ticket, "/bridge")));
        if (mark.Length == 0)
        {
            yield return Case("is deleted, then quoted", 0, Limited, Deleted, Quoted);
        }
    }

    private static IEnumerable<LeakCase> OfIssue(string mark, RelayMode mode)
    {
        var told = mode == RelayMode.All || mark.Length > 0 ? 1 : 0;
        LeakCase Case(string name, int? heralds, params Action<LeakScene>[] steps) => new($"{name} (mark '{mark.Trim()}', {mode})", true, heralds, [Filed, .. steps.Select(Then)]);
        void Open(LeakScene scene) => scene.Comment = scene.Jira.Comment(scene.Issue, mark + scene.Open, LeakLimit.None);
        void Secret(LeakScene scene) => scene.Jira.Comment(scene.Issue, mark + scene.Secret, LeakLimit.None);

        yield return Case("the issue gets a security level", null, Open, scene => scene.Jira.Secure(scene.Issue, true), Secret, scene => scene.Jira.Rename(scene.Issue, scene.Secret));
        yield return Case("the issue gets a security level before it could be told", 0, Looked(Secret, scene => scene.Jira.Secure(scene.Issue, true)));
        yield return Case("the issue gets a security level while the helpdesk is away", 0, Unheard(Secret, scene => scene.Jira.Secure(scene.Issue, true)));
        yield return Case("the issue moves to a hidden project while the helpdesk is away", 0, Unheard(Secret, scene => scene.Jira.Move(scene.Issue, "SEC")));
        yield return Case("the comment is deleted while the helpdesk is away", 0, Unheard(
            scene => scene.Comment = scene.Jira.Comment(scene.Issue, mark + scene.Secret, LeakLimit.None), scene => scene.Jira.Delete(scene.Issue, scene.Comment)));
        yield return Case("the issue moves to a hidden project", null, Open, scene => scene.Jira.Move(scene.Issue, "SEC"), Secret, scene => scene.Jira.Rename(scene.Issue, scene.Secret));
        yield return Case("a ticket joins an issue with a security level", null, scene => scene.Jira.Secure(scene.Issue, true), Secret, Joined, scene => scene.StandIn.Note(scene.Ticket, "/bridge"));
        yield return Case("the security level is taken away again", told, scene => scene.Jira.Secure(scene.Issue, true), Open, scene => scene.Jira.Secure(scene.Issue, false));
    }

    private static Task Filed(LeakScene scene)
    {
        scene.Ticket = scene.StandIn.File("The shed does not open", "It stays shut.", isBug: true);
        return Task.CompletedTask;
    }

    private static void Joined(LeakScene scene)
    {
        scene.Ticket = scene.StandIn.File("The shed again", "Shut.", isBug: false);
        scene.StandIn.Note(scene.Ticket, $"/bug {scene.Jira.KeyOf(scene.Issue)}");
    }

    private static Action<LeakScene> Looked(Action<LeakScene> first, Action<LeakScene> then) => scene =>
    {
        first(scene);
        scene.Between = then;
    };

    private static Action<LeakScene> Unheard(Action<LeakScene> first, Action<LeakScene> then) => scene =>
    {
        first(scene);
        scene.Unheard = then;
    };

    private static Func<LeakScene, Task> Then(Action<LeakScene> step) => scene => scene.PlayAsync(step);
}
