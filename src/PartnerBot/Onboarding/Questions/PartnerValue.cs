namespace PartnerBot.Onboarding;

/// <summary>The nine values of the guide for societal partners. There is no order and no score among them.</summary>
internal enum PartnerValue
{
    Relevance,
    Meaningfulness,
    Reciprocity,
    Empowerment,
    Humbleness,
    CulturalSensitivity,
    CoCreation,
    LastingRelationships,
    TransparencyAndFairness,
}
