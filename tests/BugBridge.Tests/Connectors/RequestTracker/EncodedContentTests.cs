using System.Text;
using BugBridge.Connectors.RequestTracker.Files;
using BugBridge.Core.Remotes;
using Xunit;

namespace BugBridge.Tests.Connectors.RequestTracker;

public sealed class EncodedContentTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 7)]
    [InlineData(57, 3)]
    [InlineData(100_000, 1_000)]
    [InlineData(300_001, 100_000)]
    public async Task A_file_is_decoded_while_it_comes_in_pieces_of_any_size(int length, int piece)
    {
        var file = Enumerable.Range(0, length).Select(number => (byte)(number * 31)).ToArray();
        var lines = string.Join("\\n", Convert.ToBase64String(file, Base64FormattingOptions.InsertLineBreaks).Split("\r\n"));
        var json = $$"""{"Creator":{"Content":"bm8="},"Headers":"Content: \"x\" {","List":["Content"],"ContentType":"x", "Content" : "{{lines}}\n","id":3}""";

        Assert.Equal(file, await DecodedAsync(json, piece));
    }

    [Fact]
    public async Task Escaped_slashes_are_digits() => Assert.Equal([0xFF, 0xFF, 0xFF], await DecodedAsync("""{"Content":"\/\/\/\/"}""", 1));

    [Theory]
    [InlineData("""{"id":1}""")]
    [InlineData("""{"Content":null}""")]
    public async Task A_file_without_a_byte_has_none(string json) => Assert.Empty(await DecodedAsync(json, 10));

    [Theory]
    [InlineData("""{"Content":"AAAA""")]
    [InlineData("""{"Content":"A?!A"}""")]
    [InlineData("""{"Content":"\u0041AAA"}""")]
    public async Task What_breaks_off_or_is_no_base64_is_a_failure(string json) =>
        await Assert.ThrowsAsync<RemoteException>(() => DecodedAsync(json, 10));

    private static async Task<byte[]> DecodedAsync(string json, int piece)
    {
        await using var content = new EncodedContent(new Pieces(Encoding.UTF8.GetBytes(json), piece));
        using var decoded = new MemoryStream();
        await content.CopyToAsync(decoded, TestContext.Current.CancellationToken);
        return decoded.ToArray();
    }

    /// <summary>Gives no more than so many bytes at a time, as a network does.</summary>
    private sealed class Pieces(byte[] content, int size) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
