using PartnerBot.People;

namespace PartnerBot.Deliveries;

/// <summary>A message that this host has taken from the queue, and to whom it goes, with the wishes of this moment.</summary>
internal sealed record InHand(Delivery Delivery, Person Person);
