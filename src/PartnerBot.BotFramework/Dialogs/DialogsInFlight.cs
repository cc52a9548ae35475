using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerBot.BotFramework.State;
using PartnerBot.BotFramework.Telemetry;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.BotFramework.Dialogs;

/// <summary>
/// The runs of one person's dialogs within one turn: read once when first needed, carried over to the versions of this host, written once at
/// the end of the turn when something changed.
/// </summary>
internal sealed class DialogsInFlight(TurnContext turn, IStateStore store, TimeProvider time)
{
    /// <summary>How long a dialog that is over still answers its last card.</summary>
    private static readonly TimeSpan AnswersAfterFinish = TimeSpan.FromDays(1);

    /// <summary>
    /// How long a run that a newer host has touched is left to it: while hosts are replaced, that one is there. Later the release has been taken back, and
    /// the person had better begin anew than wait for nobody.
    /// </summary>
    private static readonly TimeSpan ReplacingHosts = TimeSpan.FromHours(1);

    private readonly StoredDialogs _stored = new(
        store,
        StoredDialogs.KeyOf(turn.Conversation.ChannelId, StateOwner.Of(turn.Activity, turn.Conversation)),
        turn.Services.GetRequiredService<ILogger<StoredDialogs>>());
    private List<DialogFrame>? _frames;
    private bool _changed;

    /// <summary>What begins and ends in this turn.</summary>
    public CountedDialogs Counted { get; } = new();

    public DateTimeOffset Now => time.GetUtcNow();

    public async ValueTask<DialogFrame?> FindAsync(Predicate<DialogFrame> which, CancellationToken cancellationToken) =>
        (await FramesAsync(cancellationToken)).Find(which);

    public async ValueTask AddAsync(DialogFrame frame, CancellationToken cancellationToken)
    {
        (await FramesAsync(cancellationToken)).Add(frame);
        Counted.Began(frame.Dialog);
        _changed = true;
    }

    public async ValueTask RemoveAsync(Predicate<DialogFrame> which, CancellationToken cancellationToken) =>
        _changed |= Remove(await FramesAsync(cancellationToken), which, CountedDialogs.Withdrawn);

    /// <summary>From here on there are none, and none are stored.</summary>
    public void Forget() => (_frames, _changed) = ([], false);

    /// <summary>The frame touched last is the last one: two may be touched at the same instant, and clocks of two hosts differ.</summary>
    public void Touch(DialogFrame frame)
    {
        frame.TouchedAt = Now;
        frame.IsSetAside = false;
        _frames!.Remove(frame);
        _frames.Add(frame);
        _changed = true;
    }

    /// <summary>The dialog touched last that waits for an answer; <see langword="null"/> when none does.</summary>
    public async ValueTask<(Dialog Dialog, DialogFrame Frame)?> LatestAsync(CancellationToken cancellationToken)
    {
        var frames = await FramesAsync(cancellationToken);
        foreach (var frame in frames.Where(frame => !frame.IsOver && !frame.IsSetAside).Reverse().ToArray())
        {
            if (await OpenAsync(frame, cancellationToken) is { } dialog)
                return (dialog, frame);
        }

        return null;
    }

    /// <summary>
    /// The dialog of a frame, carried over to the version of this host; <see langword="null"/> when this host cannot go on with it. Such a
    /// frame stays until it expires, for while a deploy is under way another host can.
    /// </summary>
    public async ValueTask<Dialog?> OpenAsync(DialogFrame frame, CancellationToken cancellationToken)
    {
        try
        {
            if (Dialog.Find(turn, frame.Dialog) is not { } dialog || dialog.Carry(turn, frame) is null)
                return null;

            _changed |= dialog.Enter(turn, frame);

            return dialog;
        }
#pragma warning disable CA1031 // Whatever a product's upcast throws at an old state: it must not stand in this person's way at every turn.
        catch (Exception damage)
#pragma warning restore CA1031
        {
            await _stored.QuarantineAsync(damage, cancellationToken);
            _frames!.Remove(frame);
            _changed = true;

            return null;
        }
    }

    /// <summary>Whether another release has written the frame, which this one is behind: of a dialog that it does not have, or not in that version.</summary>
    public bool IsAhead(DialogFrame frame) =>
        !(frame.Version <= Dialog.Find(turn, frame.Dialog)?.Version) || frame.Children?.Exists(IsAhead) == true;

    /// <summary>Whether another host is there that can go on with a frame which this one is behind.</summary>
    public bool IsLeftToANewerHost(DialogFrame frame) => IsAhead(frame) && Now - frame.TouchedAt < ReplacingHosts;

    /// <summary>Stores what has changed.</summary>
    /// <returns><see langword="false"/> when somebody else has stored something in the meantime, and the turn must be run again.</returns>
    public async ValueTask<bool> SaveAsync(CancellationToken cancellationToken)
    {
        if (_changed && _frames is not null && !await _stored.TryWriteAsync(_frames, cancellationToken))
            return false;

        Counted.Count();

        return true;
    }

    private bool Remove(List<DialogFrame> frames, Predicate<DialogFrame> which, string because) => frames.RemoveAll(frame =>
    {
        if (!which(frame))
            return false;
        if (!frame.IsOver)
            Counted.Ended(frame.Dialog, because);

        return true;
    }) > 0;

    private async ValueTask<List<DialogFrame>> FramesAsync(CancellationToken cancellationToken)
    {
        if (_frames is not null)
            return _frames;

        var read = await _stored.ReadAsync(cancellationToken);
        _frames = read ?? [];
        var now = Now;
        _changed |= Remove(_frames, frame => IsForgotten(frame, now), CountedDialogs.Expired) || read is null;

        return _frames;
    }

    private bool IsForgotten(DialogFrame frame, DateTimeOffset now) =>
        now - frame.TouchedAt > (frame.IsOver ? AnswersAfterFinish : Dialog.Find(turn, frame.Dialog)?.ExpiresAfter ?? Dialog.UsualExpiry);
}
