namespace PartnerBot.Reflections;

internal enum ReflectionKind
{
    MidWay,
    Final,
}
