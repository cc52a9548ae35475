namespace PartnerBot.Partnerships;

/// <summary>What a member may know of who is in.</summary>
/// <param name="Partnership">The partnership with its organisations.</param>
/// <param name="Joined">Who has joined, by the name they agreed to show, with the organisation they speak for; <see langword="null"/> where the names are not the reader's to see.</param>
/// <param name="JoinedCount">How many have joined.</param>
/// <param name="NotJoinedCount">How many were invited and have not joined: declined, unread and undecided look the same.</param>
/// <param name="Open">What the partners look at together; <see langword="null"/> where that is not the reader's to see.</param>
/// <param name="MayReopen">Whether the reader may take back its ending.</param>
internal sealed record PartnershipOverview(
    Partnership Partnership, IReadOnlyList<(string Name, OrganisationId? Organisation)>? Joined, int JoinedCount, int NotJoinedCount, IReadOnlyList<LensElement>? Open, bool MayReopen = false);
