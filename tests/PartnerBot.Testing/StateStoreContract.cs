using System.Globalization;
using System.Text;
using PartnerBot.BotFramework.State;
using Xunit;

namespace PartnerBot.Testing;

/// <summary>What every <see cref="IStateStore"/> promises. One class of tests for each store derives from this one.</summary>
public abstract class StateStoreContract
{
    public static TheoryData<string> KeysThatTeamsMaySend =>
    [
        "19:abc@thread.v2;messageid=1/../x?#%",
        "a:1-_\\ \"'`\t\r\n\0",
        "..",
        "ünïcödé/日本語/🤝/مرحبا",
        new string('k', 1_024),
        new string('語', 1_024),
        " leading and trailing ",
        "%2F%00",
    ];

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract IStateStore Store { get; }

    [Fact]
    public async Task What_was_never_written_is_absent() => Assert.Null(await Store.ReadAsync("absent", Cancellation));

    [Fact]
    public async Task A_created_document_is_read_back_with_the_tag_of_its_creation()
    {
        var etag = await Store.WriteAsync("created", Bytes("""{"step":1}"""), etag: null, Cancellation);

        var read = await Store.ReadAsync("created", Cancellation);

        Assert.NotNull(read);
        Assert.Equal("""{"step":1}""", Text(read));
        Assert.False(string.IsNullOrEmpty(etag));
        Assert.Equal(etag, read.ETag);
    }

    [Fact]
    public async Task A_write_with_the_present_tag_replaces_the_content_and_the_tag()
    {
        var first = await Store.WriteAsync("replaced", Bytes("1"), etag: null, Cancellation);

        var second = await Store.WriteAsync("replaced", Bytes("2"), first, Cancellation);

        var read = await Store.ReadAsync("replaced", Cancellation);
        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Equal("2", Text(read!));
        Assert.Equal(second, read!.ETag);
    }

    [Fact]
    public async Task Writing_the_same_content_again_gives_a_new_tag()
    {
        var first = await Store.WriteAsync("same", Bytes("1"), etag: null, Cancellation);

        var second = await Store.WriteAsync("same", Bytes("1"), first, Cancellation);

        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task A_write_with_an_outdated_tag_is_a_conflict_and_stores_nothing()
    {
        var outdated = await Store.WriteAsync("outdated", Bytes("1"), etag: null, Cancellation);
        await Store.WriteAsync("outdated", Bytes("2"), outdated, Cancellation);

        var third = await Store.WriteAsync("outdated", Bytes("3"), outdated, Cancellation);

        Assert.Null(third);
        Assert.Equal("2", Text((await Store.ReadAsync("outdated", Cancellation))!));
    }

    [Fact]
    public async Task Creating_what_is_there_already_is_a_conflict_and_stores_nothing()
    {
        await Store.WriteAsync("twice", Bytes("1"), etag: null, Cancellation);

        var second = await Store.WriteAsync("twice", Bytes("2"), etag: null, Cancellation);

        Assert.Null(second);
        Assert.Equal("1", Text((await Store.ReadAsync("twice", Cancellation))!));
    }

    [Fact]
    public async Task A_write_with_a_tag_where_there_was_never_a_document_is_a_conflict()
    {
        var elsewhere = await Store.WriteAsync("elsewhere", Bytes("1"), etag: null, Cancellation);

        Assert.Null(await Store.WriteAsync("nowhere", Bytes("2"), elsewhere, Cancellation));
        Assert.Null(await Store.ReadAsync("nowhere", Cancellation));
    }

    [Fact]
    public async Task A_write_with_the_tag_of_a_deleted_document_is_a_conflict()
    {
        var deleted = await Store.WriteAsync("deleted", Bytes("1"), etag: null, Cancellation);
        await Store.DeleteAsync("deleted", Cancellation);

        Assert.Null(await Store.WriteAsync("deleted", Bytes("2"), deleted, Cancellation));
        Assert.Null(await Store.ReadAsync("deleted", Cancellation));
    }

    [Fact]
    public async Task A_document_created_anew_does_not_take_the_tag_of_its_deleted_namesake()
    {
        var first = await Store.WriteAsync("anew", Bytes("1"), etag: null, Cancellation);
        await Store.DeleteAsync("anew", Cancellation);
        var second = await Store.WriteAsync("anew", Bytes("1"), etag: null, Cancellation);

        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(await Store.WriteAsync("anew", Bytes("2"), first, Cancellation));
    }

    [Fact]
    public async Task Deleting_what_is_not_there_is_no_error()
    {
        await Store.DeleteAsync("never", Cancellation);

        Assert.Null(await Store.ReadAsync("never", Cancellation));
    }

    [Theory]
    [MemberData(nameof(KeysThatTeamsMaySend))]
    public async Task Any_text_is_a_key(string key)
    {
        var first = await Store.WriteAsync(key, Bytes("1"), etag: null, Cancellation);
        var second = await Store.WriteAsync(key, Bytes("2"), first, Cancellation);

        var read = await Store.ReadAsync(key, Cancellation);
        await Store.DeleteAsync(key, Cancellation);

        Assert.NotNull(second);
        Assert.Equal("2", Text(read!));
        Assert.Null(await Store.ReadAsync(key, Cancellation));
    }

    [Theory]
    [InlineData("a:1Kx", "a:1kX")]
    [InlineData("key", "key ")]
    [InlineData("a/b", "a//b")]
    [InlineData("\u00e9", "e\u0301")]
    public async Task Keys_that_differ_at_all_are_different(string one, string other)
    {
        await Store.WriteAsync(one, Bytes("1"), etag: null, Cancellation);
        await Store.WriteAsync(other, Bytes("2"), etag: null, Cancellation);

        Assert.Equal("1", Text((await Store.ReadAsync(one, Cancellation))!));
        Assert.Equal("2", Text((await Store.ReadAsync(other, Cancellation))!));
    }

    [Fact]
    public async Task A_key_of_no_character_is_refused()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.ReadAsync("", Cancellation));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.WriteAsync("", Bytes("1"), etag: null, Cancellation));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.DeleteAsync("", Cancellation));
    }

    [Fact]
    public async Task A_large_document_comes_back_whole()
    {
        var large = Bytes($"\"{string.Concat(Enumerable.Repeat("0123456789é", 20_000))}\"");

        await Store.WriteAsync("large", large, etag: null, Cancellation);

        Assert.True((await Store.ReadAsync("large", Cancellation))!.Content.Span.SequenceEqual(large));
    }

    [Fact]
    public async Task The_caller_may_use_its_buffer_again()
    {
        var buffer = Bytes("before");
        await Store.WriteAsync("buffer", buffer, etag: null, Cancellation);
        Bytes("after!").CopyTo(buffer, 0);

        Assert.Equal("before", Text((await Store.ReadAsync("buffer", Cancellation))!));
    }

    [Fact]
    public async Task No_increment_is_lost_when_64_callers_meet()
    {
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => IncrementAsync("counter"), Cancellation)));

        Assert.Equal("64", Text((await Store.ReadAsync("counter", Cancellation))!));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(StateDocument document) => Encoding.UTF8.GetString(document.Content.Span);

    private async Task IncrementAsync(string key)
    {
        string? written;
        do
        {
            var present = await Store.ReadAsync(key, Cancellation);
            var next = present is null ? 1 : int.Parse(Text(present), CultureInfo.InvariantCulture) + 1;
            written = await Store.WriteAsync(key, Bytes(next.ToString(CultureInfo.InvariantCulture)), present?.ETag, Cancellation);
        }
        while (written is null);
    }
}
