using System.Buffers.Binary;

namespace BugBridge.Tests.Host.Telemetry;

/// <summary>One field of a protobuf message: its number, and its bytes or, as one, its number.</summary>
internal sealed record ProtobufField(int Number, ReadOnlyMemory<byte> Bytes, ulong Value)
{
    /// <summary>The fields of a message, in their order.</summary>
    public static IEnumerable<ProtobufField> In(ReadOnlyMemory<byte> message)
    {
        while (!message.IsEmpty)
        {
            var key = Varint(ref message);
            yield return Read((int)(key >> 3), (int)(key & 7), ref message);
        }
    }

    private static ProtobufField Read(int number, int kind, ref ReadOnlyMemory<byte> message)
    {
        switch (kind)
        {
            case 0:
                return new ProtobufField(number, default, Varint(ref message));
            case 1:
                return new ProtobufField(number, default, BinaryPrimitives.ReadUInt64LittleEndian(Take(8, ref message).Span));
            case 2:
                var length = (int)Varint(ref message);
                return new ProtobufField(number, Take(length, ref message), 0);
            case 5:
                return new ProtobufField(number, default, BinaryPrimitives.ReadUInt32LittleEndian(Take(4, ref message).Span));
            default:
                throw new FormatException($"Wire type {kind} is not of protobuf 3.");
        }
    }

    private static ReadOnlyMemory<byte> Take(int length, ref ReadOnlyMemory<byte> message)
    {
        var taken = message[..length];
        message = message[length..];
        return taken;
    }

    private static ulong Varint(ref ReadOnlyMemory<byte> message)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var one = Take(1, ref message).Span[0];
            value |= (ulong)(one & 0x7F) << shift;
            if (one < 0x80)
            {
                return value;
            }
        }
    }
}
