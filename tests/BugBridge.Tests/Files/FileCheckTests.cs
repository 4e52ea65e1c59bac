using System.Text;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using Xunit;

namespace BugBridge.Tests.Files;

public sealed class FileCheckTests
{
    [Theory]
    [InlineData("a.txt", "text/plain", "hello", "text/plain")]
    [InlineData("a.png", "image/png", "\u0089PNG\r\n\u001A\n0123", "image/png")]
    [InlineData("a.png", "image/png", "\u00FF\u00D8\u00FF\u00E0", "image/jpeg")]
    [InlineData("a.bin", "", "hello", "application/octet-stream")]
    [InlineData("a.html", "text/html; charset=utf-8", "<script>", "application/octet-stream")]
    [InlineData("a.svg", "image/svg+xml", "<svg onload='x'>", "application/octet-stream")]
    [InlineData("a.pdf", "application/pdf", "no document", "application/octet-stream")]
    [InlineData("notes.txt", "text/plain", "MZ is how this text begins, and it goes on for more than sixty-four letters", "text/plain")]
    public async Task A_file_goes_on_as_what_it_is(string name, string claimed, string content, string type)
    {
        var bytes = Encoding.Latin1.GetBytes(content);

        var check = await CheckAsync(name, claimed, bytes);

        Assert.Null(check.Refusal);
        Assert.Equal(("safe", type, (long?)bytes.Length), (check.File!.Name, check.File.ContentType, check.File.Length));
        Assert.Equal(bytes, await ReadAsync(check.File));
    }

    [Theory]
    [InlineData("holiday.png", "image/png", "MZ\u0090\0", "it is a program, whatever its name")]
    [InlineData("notes.txt", "text/plain", "\u007FELF\u0002", "it is a program, whatever its name")]
    [InlineData("notes.txt", "text/plain", "\u00CA\u00FE\u00BA\u00BE", "it is a program, whatever its name")]
    [InlineData("lie.png", "image/png", "<script>alert(1)</script>", "its content does not match its type")]
    [InlineData("empty.txt", "text/plain", "", "it is empty")]
    [InlineData("setup.exe", "image/png", "hello", ".exe files are not copied")]
    public async Task A_file_that_lies_or_may_harm_is_refused(string name, string claimed, string content, string reason)
    {
        var check = await CheckAsync(name, claimed, Encoding.Latin1.GetBytes(content));

        Assert.Equal((null, reason), (check.File, check.Refusal));
    }

    [Fact]
    public async Task A_program_crosses_where_programs_may() =>
        Assert.Null((await CheckAsync("tool.bin", "application/octet-stream", [.. "MZ"u8, 0, 0], new FileSettings { RefusePrograms = false })).Refusal);

    [Fact]
    public async Task A_file_whose_length_nobody_said_ends_where_it_is_too_large()
    {
        var opened = new FileContent("a.bin", "application/octet-stream", length: null, new MemoryStream(new byte[1_000_001]));
        var check = await FileCheck.OfAsync(opened, "safe", new FileSettings { LargestMegabytes = 1 }, Remote.Helpdesk, Token);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => ReadAsync(check.File!));

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
        Assert.Contains("larger than 1 MB", failure.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<FileCheck> CheckAsync(string name, string claimed, byte[] content, FileSettings? settings = null) =>
        FileCheck.OfAsync(new FileContent(name, claimed, content.Length, new MemoryStream(content)), "safe", settings ?? new FileSettings(), Remote.Helpdesk, Token);

    private static async Task<byte[]> ReadAsync(FileContent file)
    {
        using var content = new MemoryStream();
        await file.Content.CopyToAsync(content, Token);
        return content.ToArray();
    }
}
