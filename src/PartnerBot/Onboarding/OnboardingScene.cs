using PartnerBot.Partnerships;

namespace PartnerBot.Onboarding;

/// <summary>Where an onboarding plays: what its cards say of the partnership.</summary>
/// <param name="Partnership">The partnership with its organisations.</param>
/// <param name="Role">What the newcomer is in it.</param>
/// <param name="Host">The name of who looks after it; <see langword="null"/> when nobody does.</param>
/// <param name="Today">The day on the newcomer's wall.</param>
internal sealed record OnboardingScene(Partnership Partnership, MemberRole Role, string? Host, DateOnly Today);
