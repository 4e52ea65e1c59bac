using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BugBridge.Storage.Rows;

/// <summary>
/// Times as UTC ticks. SQLite cannot sort <see cref="DateTimeOffset"/>, and PostgreSQL would cut it to microseconds, so that a held
/// update time could differ from the remote's for ever. Integers are exact and sort everywhere.
/// </summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
