using System.Text;
using BugBridge.Core.Files;
using Xunit;

namespace BugBridge.Tests.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("report.pdf", "report.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\boot.ini", "boot.ini")]
    [InlineData("C:\\Users\\carla\\x.png", "x.png")]
    [InlineData("a/b/", "file")]
    [InlineData("..", "file")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    [InlineData("   ", "file")]
    [InlineData("a\0b.txt", "ab.txt")]
    [InlineData("line\r\nSet-Cookie: x.txt", "line Set-Cookie_ x.txt")]
    [InlineData("photo\u202Egpj.exe", "photogpj.exe")]
    [InlineData("\uFEFFa\u200Bb\u2066c.txt", "abc.txt")]
    [InlineData("quote\"and;more.txt", "quote_and_more.txt")]
    [InlineData("a<b>c|d?e*f.txt", "a_b_c_d_e_f.txt")]
    [InlineData("run.exe. . .", "run.exe")]
    [InlineData("x.exe::$DATA", "x.exe___DATA")]
    [InlineData("CON", "_CON")]
    [InlineData("nul.txt", "_nul.txt")]
    [InlineData("LPT9.log.gz", "_LPT9.log.gz")]
    [InlineData("-rf.txt", "rf.txt")]
    [InlineData("Grüße 漢字 עברית.txt", "Grüße 漢字 עברית.txt")]
    [InlineData("e\u0301te\u0301.txt", "\u00E9t\u00E9.txt")]
    public void A_name_is_made_safe_and_stays_readable(string? name, string safe) => Assert.Equal(safe, FileName.Safe(name));

    [Theory]
    [InlineData("setup.EXE", "exe")]
    [InlineData("photo.png.exe", "exe")]
    [InlineData("photo\u202Egpj.exe", "exe")]
    [InlineData("run.exe...", "exe")]
    [InlineData("run.\uFF45\uFF58\uFF45", "exe")]
    [InlineData("run\uFF0Eexe", "exe")]
    [InlineData("run.e\u200Bxe", "exe")]
    [InlineData("C:\\x\\run.exe ", "exe")]
    [InlineData("README", "")]
    public void The_ending_is_the_one_that_a_system_would_go_by(string name, string ending) => Assert.Equal(ending, FileName.EndingOf(name));

    [Theory]
    [InlineData('a')]
    [InlineData('漢')]
    public void A_name_of_any_length_fits_and_keeps_mark_and_ending(char letter)
    {
        var name = FileName.Of(new string(letter, 5_000) + ".tar.gz", "4711", "0123456789abcdef");

        Assert.InRange(Encoding.UTF8.GetByteCount(name), 200, FileName.MostBytes);
        Assert.EndsWith("-t4711-0123456789.gz", name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_name_is_cut_between_characters()
    {
        var name = FileName.Safe(string.Concat(Enumerable.Repeat("👩‍👩‍👧", 100)) + ".png");

        Assert.InRange(Encoding.UTF8.GetByteCount(name), 200, FileName.MostBytes);
        Assert.DoesNotContain('\uFFFD', name);
        Assert.Equal(name, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
    }

    [Fact]
    public void Names_of_files_from_tickets_differ_and_are_known_also_after_a_download()
    {
        var one = FileName.Of("image.png", "7", "0123456789abcdef");
        var other = FileName.Of("image.png", "7", "fedcba9876543210");

        Assert.Equal("image-t7-0123456789.png", one);
        Assert.NotEqual(one, other);
        Assert.All([one, "image-t7-0123456789 (1).png", "Copy of image-t7-0123456789.png", "image-t7-0123456789"], name => Assert.True(FileName.IsOfTicket(name)));
        Assert.All(["image.png", "plan-t7.png", "build-t1-abcdef.zip"], name => Assert.False(FileName.IsOfTicket(name)));
    }
}
