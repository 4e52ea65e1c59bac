using BugBridge.Core.Commands;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Storage.Rows;
using Xunit;

namespace BugBridge.Tests.Storage;

/// <summary>Commands that wait are read as older versions wrote them.</summary>
public sealed class KeptJsonTests
{
    private const string Old =
        """
        [{"Cause":"n1/1","By":"Ana","RepId":"r1","CommentId":"n1","At":1,"AskedAt":"2026-11-02T09:01:00+00:00","Command":{"ask":"join","Key":"ENG-50"}},
        {"Cause":"n1/2","By":"Ana","RepId":"r1","CommentId":"n1","At":2,"AskedAt":"2026-11-02T09:01:00+00:00","Command":{"ask":"dev","Text":{"b":[{"t":"p","Inlines":[{"t":"x","Text":"Is there a date?","Marks":"None"}]}]}}},
        {"Cause":"n1/3","By":"Ana","CommentId":"n1","At":3,"AskedAt":"2026-11-02T09:01:00+00:00","Command":{"ask":"not","Key":"ENG-2"}},
        {"Cause":"n1/4","By":"Ana","CommentId":"n1","At":4,"AskedAt":"2026-11-02T09:01:00+00:00","Command":{"ask":"bug"}},
        {"Cause":"n1/5","By":"Ana","CommentId":"n1","At":5,"AskedAt":"2026-11-02T09:01:00+00:00","Command":{"ask":"unlink"}},
        {"Cause":"asked/7","By":"Ana","At":0,"AskedAt":"2026-11-02T09:01:00+00:00","Command":{"ask":"bridge"}}]
        """;

    [Fact]
    public void Rows_of_older_versions_are_read()
    {
        var kept = StoredJson.ReadKept(Old);

        RepCommand[] commands = [new JoinIssue("ENG-50"), new TellEngineers(RichText.FromPlain("Is there a date?")), new NotSame("ENG-2"), new FileBug(), new Unlink(), new AskBridge()];
        Assert.Equal(commands.Select(command => command.ToString()), kept.Select(one => one.Command.ToString()));
        Assert.Equal(new KeptCommand("n1/1", "Ana", "r1", "n1", 1, new DateTimeOffset(2026, 11, 2, 9, 1, 0, TimeSpan.Zero), new JoinIssue("ENG-50")), kept[0]);
        Assert.Equal(("asked/7", null, null), (kept[5].Cause, kept[5].RepId, kept[5].CommentId));
    }

    [Fact]
    public void What_a_rep_says_of_a_bug_waits_whole()
    {
        var report = new BugReport { Title = "Kits are deducted twice", Steps = "1. Order\n2. Look", Severity = "High", Component = string.Empty, Quotes = ["first-message", "12"] };
        KeptCommand kept = new("asked/8", "Ana", null, null, 0, new DateTimeOffset(2026, 11, 2, 9, 1, 0, TimeSpan.Zero), new FileBug { Report = report, MayMean = "UTF-8" });

        Assert.Equal(kept, Assert.Single(StoredJson.ReadKept(StoredJson.Write([kept]))));
    }

    [Fact]
    public void Rows_are_written_as_older_versions_wrote_them() => Assert.Equal(Old.ReplaceLineEndings(string.Empty), StoredJson.Write(StoredJson.ReadKept(Old)));
}
